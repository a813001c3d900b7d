import { formatDecimal, type Money, minorDigits, type Rate } from '@glovelly/domain/money';

/** Only where the sign says which currency it is; a Canadian or Australian dollar is written CAD, AUD. */
const SIGNS: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' };
const MINUS = '\u2212';
const RATE_PLACES = 4;

/** "£1,234.50", "−€20.00", "JPY 1,500": written by hand, because Intl's answer changes with the version of Node. */
export const formatMoney = ({ minor, currency }: Money): string =>
  withSign(minor, currency, formatDecimal(abs(minor), minorDigits(currency)));

/** As money, with the further decimals that a rate has: "£0.525", "£120.00". */
export function formatUnitPrice({ e4, currency }: Rate): string {
  const digits = minorDigits(currency);
  return withSign(e4, currency, formatDecimal(abs(e4), digits + RATE_PLACES, digits));
}

/** A decimal with its thousands apart: "1,250.5". */
export const grouped = (decimal: string): string => {
  const [whole = '', fraction] = decimal.replace('-', MINUS).split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
};

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

function withSign(value: bigint, currency: string, size: string): string {
  const sign = SIGNS[currency];
  return `${value < 0n ? MINUS : ''}${sign ?? `${currency} `}${grouped(size)}`;
}
