import { formatMoneyPlain, isCurrency, minorDigits, parseMoney } from '@glovelly/domain/money';
import type { MoneyWire } from './format.ts';
import { readDecimal } from './read-decimal.ts';

/**
 * Typed text as a plain decimal with the currency's decimals ("12" is "12.00"), or `null` when it is no amount of that currency. So is "1.200" pounds:
 * it may be meant as a thousand more, and three decimals are none of theirs, noughts or not.
 */
export function readAmount(text: string, currency: string, locale: string): string | null {
  const plain = readDecimal(text, locale);
  if (plain === null || !isCurrency(currency)) return null;
  if (minorDigits(currency) < 3 && /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain)) return null;
  const amount = parseMoney(plain, currency);
  return amount.ok ? formatMoneyPlain(amount.value) : null;
}

/** The value of a MoneyField as it travels; `null` when it is empty or was not understood. */
export function toMoneyWire(value: string, currency: string): MoneyWire | null {
  if (!isCurrency(currency)) return null;
  const amount = parseMoney(value, currency);
  return amount.ok && value !== '' ? { minor: amount.value.minor.toString(), currency } : null;
}
