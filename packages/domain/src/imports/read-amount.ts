import { mostMiles } from '../mileage/index.ts';
import {
  type Currency,
  formatMoneyPlain,
  formatQuantity,
  isCurrency,
  type Money,
  minorDigits,
  mostMinor,
  parseMoney,
  parseQuantity,
  type Quantity,
  zero,
} from '../money/index.ts';
import type { Doubt } from './doubt.ts';
import { excerpt } from './excerpt.ts';

const SYMBOLS: Readonly<Record<string, Currency>> = { '£': 'GBP', '€': 'EUR', zł: 'PLN', '¥': 'JPY', '₹': 'INR' };
const DOLLARS: readonly string[] = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'];
const FREE = /^(?:free|unpaid|nil|none|gratis|pro bono)$/i;

/**
 * Reads `£1,250.00`, `250`, `1.250,50 €`, `EUR 300`. In `own` currency when none is written. What is no amount gives none and says so.
 * `1.250` is twelve hundred and fifty, for nobody writes a fee with three decimals; but it is said, because a spreadsheet might.
 */
export function readFee(written: string, own: Currency): { readonly fee: Money | null; readonly doubts: readonly Doubt[] } {
  const text = excerpt(written);
  if (text === '') return { fee: null, doubts: [] };
  if (FREE.test(text)) return { fee: zero(own), doubts: [] };
  const unreadable = { fee: null, doubts: [{ code: 'fee.unreadable', text } as const] };
  const [, before = '', digits = '', after = ''] = /^(\D*?)([\d.,'\s]*\d)(?:[.,]-)?(\D*)$/u.exec(text) ?? [];
  const currency = currencyOf(before.trim() || after.trim(), own);
  if (digits === '' || currency === null || (before.trim() !== '' && after.trim() !== '')) return unreadable;
  const read = parseMoney(plainDecimal(digits, minorDigits(currency) < 3 ? 'thousands' : 'decimals'), currency);
  if (!read.ok || read.value.minor > mostMinor) return unreadable;
  const doubts: Doubt[] = [
    ...(isTwofold(digits) && (digits.includes('.') || minorDigits(currency) >= 3)
      ? [{ code: 'fee.separatorAssumed', text, read: formatMoneyPlain(read.value), currency } as const]
      : []),
    ...(currency === own ? [] : [{ code: 'fee.otherCurrency', currency, own } as const]),
  ];
  return { fee: read.value, doubts };
}

/** Reads `42`, `42.5 miles`, `1,204 mi`. What could be thousands or thousandths is read as it is in English, and said. */
export function readMiles(written: string): { readonly miles: Quantity | null; readonly doubts: readonly Doubt[] } {
  const text = excerpt(written);
  if (text === '') return { miles: null, doubts: [] };
  const [, digits = ''] = /^([\d.,]*\d)\s*(?:miles?|mi\.?|m)?$/i.exec(text) ?? [];
  const read = parseQuantity(plainDecimal(digits, 'decimals'));
  if (!read.ok || read.value > mostMiles) return { miles: null, doubts: [{ code: 'miles.unreadable', text }] };
  return {
    miles: read.value,
    doubts: isTwofold(digits) ? [{ code: 'miles.separatorAssumed', text, read: formatQuantity(read.value) }] : [],
  };
}

function currencyOf(mark: string, own: Currency): Currency | null {
  if (mark === '') return own;
  if (mark === '$') return DOLLARS.includes(own) ? own : 'USD';
  const code = mark.toUpperCase();
  return SYMBOLS[mark] ?? (isCurrency(code) ? code : null);
}

/** One separator before exactly three digits: `1.250` groups thousands in half of Europe and has three decimals in the other; so has `1,250`. */
const isTwofold = (written: string): boolean => /^[1-9]\d{0,2}[.,]\d{3}$/.test(bare(written));

const bare = (written: string): string => written.replace(/\s/g, ' ').trim();

/** Digits as they may stand before the decimals: alone, or in groups of three by one separator (of two before the last, in India). */
const WHOLE = /^(?:\d+|\d{1,3}(?:([.' ])\d{3})(?:\1\d{3})*|\d{1,3}(?:,\d{2,3})*,\d{3})?$/;

/** `1,250.00`, `1.250,00` and `1 250` as a plain decimal; `''` for what is none. A dot that could be either is as `dot` says. */
function plainDecimal(written: string, dot: 'thousands' | 'decimals'): string {
  const digits = bare(written);
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const separator = digits[last] ?? '';
  const several = digits.indexOf(separator) < last;
  const groups = last < 0 || several || (isTwofold(digits) && (separator === ',' || dot === 'thousands'));
  const [whole, decimals] = groups ? [digits, ''] : [digits.slice(0, last), digits.slice(last + 1)];
  if (!WHOLE.test(whole) || !/^\d*$/.test(decimals)) return '';
  const plain = whole.replace(/[.,' ]/g, '');
  return decimals === '' ? plain : `${plain}.${decimals}`;
}
