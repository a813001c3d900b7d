import { err, invariant, ok, type Result } from '../kernel/index.ts';
import { type Currency, minorDigits } from './currency.ts';
import { type DecimalFailure, formatDecimal, parseDecimal } from './decimal.ts';

/** An amount in minor units of an ISO 4217 currency: `{ minor: 1250n, currency: 'GBP' }` is £12.50. Exact in every operation. */
export interface Money {
  readonly minor: bigint;
  readonly currency: Currency;
}

export const money = (minor: bigint, currency: Currency): Money => ({ minor, currency });

export const zero = (currency: Currency): Money => money(0n, currency);

/** Adds two amounts of one currency. Amounts of two currencies are never added: that is a bug, not bad input. */
export function add(a: Money, b: Money): Money {
  invariant(a.currency === b.currency, 'amounts of one currency are added');
  return money(a.minor + b.minor, a.currency);
}

export const negate = (amount: Money): Money => money(-amount.minor, amount.currency);

export const subtract = (a: Money, b: Money): Money => add(a, negate(b));

/** The sum of amounts of one currency; zero of that currency for none. */
export const sum = (amounts: readonly Money[], currency: Currency): Money => amounts.reduce(add, zero(currency));

export const isZero = (amount: Money): boolean => amount.minor === 0n;

/** Reads "12.50" as money, with at most the decimals the currency has. Exact; nothing is rounded. */
export function parseMoney(text: string, currency: Currency): Result<Money, DecimalFailure> {
  const minor = parseDecimal(text, minorDigits(currency));
  return minor.ok ? ok(money(minor.value, currency)) : err(minor.error);
}

/** Writes money as a plain decimal without symbol: "12.50". `parseMoney` reads it back to the same amount. */
export const formatMoneyPlain = (amount: Money): string => formatDecimal(amount.minor, minorDigits(amount.currency));
