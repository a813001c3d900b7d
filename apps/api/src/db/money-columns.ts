import { invariant } from '@glovelly/domain/kernel';
import { type Currency, isCurrency, type Money, money } from '@glovelly/domain/money';

/** A currency column; its check and every writer keep it to ISO 4217. */
export function toCurrency(text: string): Currency {
  invariant(isCurrency(text), 'a currency column holds an ISO 4217 code');
  return text;
}

/** What the rows of a group add up to. SQL answers null for no rows, and a group has some: their amounts are never null. */
export function sumOf(sum: bigint | null): bigint {
  invariant(sum !== null, 'a group of rows with amounts has a sum');
  return sum;
}

/** Money as it is kept: minor units beside a currency. */
export const toMoney = (minor: bigint, currency: string): Money => money(minor, toCurrency(currency));
