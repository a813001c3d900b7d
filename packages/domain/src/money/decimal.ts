import { err, ok, type Result } from '../kernel/index.ts';

/** A decimal that could not be read: `reason` says which rule it broke, `places` how many decimals are allowed. */
export type DecimalFailure =
  | { readonly code: 'decimal.malformed'; readonly text: string }
  | { readonly code: 'decimal.tooPrecise'; readonly text: string; readonly places: number }
  | { readonly code: 'decimal.tooLarge'; readonly text: string };

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;
export const MOST_DIGITS = 15; // of the integer count: fits a PostgreSQL bigint, with room for sums of thousands

/**
 * Reads a plain decimal ("-12.50", "3", ".5") as an integer count of 10^-places. Exact: no float is involved, nothing is rounded.
 * Trailing zeros beyond `places` are accepted, other digits are refused rather than dropped.
 */
export function parseDecimal(text: string, places: number, mostDigits: number = MOST_DIGITS): Result<bigint, DecimalFailure> {
  const match = DECIMAL.exec(text.trim());
  const [, sign = '', whole = '', fraction = ''] = match ?? [];
  if (!match || (whole === '' && fraction === '')) return err({ code: 'decimal.malformed', text });
  if (/[1-9]/.test(fraction.slice(places))) return err({ code: 'decimal.tooPrecise', text, places });
  const digits = (whole + fraction.slice(0, places).padEnd(places, '0')).replace(/^0+/, '');
  if (digits.length > mostDigits) return err({ code: 'decimal.tooLarge', text });
  const size = BigInt(digits);
  return ok(sign === '-' ? -size : size);
}

/** Writes an integer count of 10^-places as a plain decimal with exactly `places` decimals, or with as few as `least` when the rest are zeros. */
export function formatDecimal(value: bigint, places: number, least: number = places): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  let fraction = digits.slice(digits.length - places);
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}
