import { invariant } from '@glovelly/domain/kernel';
import { type Currency, isCurrency, type Money, money } from '@glovelly/domain/money';

/** A currency column; its check and every writer keep it to ISO 4217. */
export function toCurrency(text: string): Currency {
  invariant(isCurrency(text), 'a currency column holds an ISO 4217 code');
  return text;
}

/** Money as it is kept: minor units beside a currency. */
export const toMoney = (minor: bigint, currency: string): Money => money(minor, toCurrency(currency));
