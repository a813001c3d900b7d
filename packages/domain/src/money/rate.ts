import { type Brand, err, invariant, ok, type Result } from '../kernel/index.ts';
import { type Currency, minorDigits } from './currency.ts';
import { type DecimalFailure, formatDecimal, MOST_DIGITS, parseDecimal } from './decimal.ts';
import { type Money, money } from './money.ts';
import { divideRounded } from './rounding.ts';

/** How many of something (miles, hours, pieces): a decimal of at most 4 places, held as an integer count of ten-thousandths. */
export type Quantity = Brand<bigint, 'Quantity'>;

/** A price per unit, with up to 4 places beyond the minor unit (0.5250 GBP per mile), held as ten-thousandths of a minor unit. */
export interface Rate {
  readonly e4: bigint;
  readonly currency: Currency;
}

/** A percentage with at most 2 decimals, held as hundredths of a percent: 2000n is 20 %. */
export type Percentage = Brand<bigint, 'Percentage'>;

const PLACES = 4;
const SCALE = 10n ** 4n;

/** Quantities and rates are 64-bit columns, and are read as 64-bit figures where an invoice is totalled: beyond that is a bug, never a wrapped figure. */
const fits = (figure: bigint): boolean => BigInt.asIntN(64, figure) === figure;

export function quantity(tenThousandths: bigint): Quantity {
  invariant(fits(tenThousandths), 'a quantity fits 64 bits');
  return tenThousandths as Quantity; /* the unit is the brand's meaning */
}

export const percentage = (hundredths: bigint): Percentage => hundredths as Percentage; /* the unit is the brand's meaning */

export function rate(e4: bigint, currency: Currency): Rate {
  invariant(fits(e4), 'a rate fits 64 bits');
  return { e4, currency };
}

/** One piece: the quantity of a fee. */
export const one = quantity(SCALE);

export const wholeQuantity = (count: number): Quantity => {
  invariant(Number.isSafeInteger(count), 'a whole quantity is an integer');
  return quantity(BigInt(count) * SCALE);
};

/** A rate that charges exactly `amount` for one piece. */
export const rateOf = (amount: Money): Rate => rate(amount.minor * SCALE, amount.currency);

/** Quantity x unit price, rounded once, half away from zero, to the minor unit (domain rules, Money; EN 16931 BT-131 before allowances). */
export const charge = (count: Quantity, unitPrice: Rate): Money =>
  money(divideRounded(count * unitPrice.e4, SCALE * SCALE), unitPrice.currency);

/** `share` percent of an amount, rounded once, half away from zero. */
export const percentOf = (amount: Money, share: Percentage): Money => money(divideRounded(amount.minor * share, 10_000n), amount.currency);

export function parseQuantity(text: string): Result<Quantity, DecimalFailure> {
  const read = parseDecimal(text, PLACES);
  if (!read.ok) return read;
  return fits(read.value) ? ok(quantity(read.value)) : err({ code: 'decimal.tooLarge', text });
}

export const formatQuantity = (count: Quantity): string => formatDecimal(count, PLACES, 0);

/** Reads a rate in the currency's major unit: "0.5250" GBP is 52.5 pence. */
export function parseRate(text: string, currency: Currency): Result<Rate, DecimalFailure> {
  const read = parseDecimal(text, minorDigits(currency) + PLACES, MOST_DIGITS + PLACES); // so that the rate of any amount is read back
  if (!read.ok) return read;
  return fits(read.value) ? ok(rate(read.value, currency)) : err({ code: 'decimal.tooLarge', text });
}

/** Writes a rate in the major unit with at least the currency's own decimals: "0.525", "120.00". */
export const formatRate = (value: Rate): string =>
  formatDecimal(value.e4, minorDigits(value.currency) + PLACES, minorDigits(value.currency));

export function parsePercentage(text: string): Result<Percentage, DecimalFailure> {
  const read = parseDecimal(text, 2);
  return read.ok ? ok(percentage(read.value)) : err(read.error);
}

export const formatPercentage = (share: Percentage): string => formatDecimal(share, 2, 0);
