import { type Currency, isCurrency, type Money, parseMoney, parseQuantity, type Quantity, zero } from '../money/index.ts';
import type { Doubt } from './doubt.ts';
import { excerpt } from './excerpt.ts';

const SYMBOLS: Readonly<Record<string, Currency>> = { '£': 'GBP', '€': 'EUR', zł: 'PLN', '¥': 'JPY', '₹': 'INR' };
const DOLLARS: readonly string[] = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'];
const FREE = /^(?:free|unpaid|nil|none|gratis|pro bono)$/i;

/** Reads `£1,250.00`, `250`, `1.250,50 €`, `EUR 300`. In `own` currency when none is written. What is no amount gives none and says so. */
export function readFee(written: string, own: Currency): { readonly fee: Money | null; readonly doubts: readonly Doubt[] } {
  const text = excerpt(written);
  if (text === '') return { fee: null, doubts: [] };
  if (FREE.test(text)) return { fee: zero(own), doubts: [] };
  const unreadable = { fee: null, doubts: [{ code: 'fee.unreadable', text } as const] };
  const [, before = '', digits = '', after = ''] = /^(\D*?)([\d.,'\s]*\d)(?:[.,]-)?(\D*)$/u.exec(text) ?? [];
  const currency = currencyOf(before.trim() || after.trim(), own);
  if (digits === '' || currency === null || (before.trim() !== '' && after.trim() !== '')) return unreadable;
  const read = parseMoney(plainDecimal(digits), currency);
  if (!read.ok) return unreadable;
  return { fee: read.value, doubts: currency === own ? [] : [{ code: 'fee.otherCurrency', currency, own }] };
}

/** Reads `42`, `42.5 miles`, `1,204 mi`. */
export function readMiles(written: string): { readonly miles: Quantity | null; readonly doubts: readonly Doubt[] } {
  const text = excerpt(written);
  if (text === '') return { miles: null, doubts: [] };
  const [, digits = ''] = /^([\d.,]*\d)\s*(?:miles?|mi\.?|m)?$/i.exec(text) ?? [];
  const read = parseQuantity(plainDecimal(digits));
  return read.ok && read.value <= 100_000n * 10_000n
    ? { miles: read.value, doubts: [] }
    : { miles: null, doubts: [{ code: 'miles.unreadable', text }] };
}

function currencyOf(mark: string, own: Currency): Currency | null {
  if (mark === '') return own;
  if (mark === '$') return DOLLARS.includes(own) ? own : 'USD';
  const code = mark.toUpperCase();
  return SYMBOLS[mark] ?? (isCurrency(code) ? code : null);
}

/** `1,250.00`, `1.250,00` and `1 250` as a plain decimal. A single separator before exactly three digits groups thousands when it is a comma. */
function plainDecimal(written: string): string {
  const digits = written.replace(/[\s']/g, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return digits;
  const separator = digits[last];
  const other = separator === ',' ? '.' : ',';
  const groups = digits.split(separator ?? '').length > 2 || (separator === ',' && !digits.includes(other) && digits.length - last === 4);
  if (groups) return digits.includes(other) ? '' : digits.replaceAll(separator ?? '', '');
  return `${digits.slice(0, last).replaceAll(other, '')}.${digits.slice(last + 1)}`;
}
