import { type LocalDate, parts } from '../calendar/index.ts';
import { type Brand, err, invariant, ok, type Result } from '../kernel/index.ts';
import type { NumberReset } from '../seller/index.ts';
import type { NumberPatternRefused } from './failures.ts';

/** A pattern of invoice numbers that has passed {@link parseNumberPattern}: its numbers do not repeat within its series. */
export type NumberPattern = Brand<string, 'NumberPattern'>;

const known = ['{year}', '{month}', '{seq}'] as const;
const TOKEN = /\{[^{}]*\}?|\}/g;

/**
 * Reads a pattern such as "INV-{year}-{seq}". {seq} counts, four digits at least: INV-2026-0042. Refuses unknown tokens (listing the known),
 * a pattern without {seq}, and one that starts again every year or month without naming it: its numbers would repeat.
 */
export function parseNumberPattern(text: string, reset: NumberReset): Result<NumberPattern, NumberPatternRefused> {
  const tokens: readonly string[] = text.match(TOKEN) ?? [];
  const unknown = tokens.filter((token) => !known.some((name) => name === token));
  const needed = ['{seq}', ...(reset === 'never' ? [] : ['{year}']), ...(reset === 'monthly' ? ['{month}'] : [])];
  const missing = needed.filter((token) => !tokens.includes(token));
  if (unknown.length > 0 || missing.length > 0) return err({ code: 'invoice.numberPatternRefused', unknown, missing, known });
  return ok(text as NumberPattern); /* the one place that brands a pattern: it has just been checked */
}

const LEAST_DIGITS = 4;

/** The number that a pattern gives the `sequence`th invoice, dated `date`: the same for the same, and another for every other sequence. */
export function formatNumber(pattern: NumberPattern, date: LocalDate, sequence: number): string {
  invariant(Number.isSafeInteger(sequence) && sequence >= 0, 'a sequence number counts');
  const { year, month } = parts(date);
  return pattern
    .replaceAll('{year}', String(year))
    .replaceAll('{month}', String(month).padStart(2, '0'))
    .replaceAll('{seq}', String(sequence).padStart(LEAST_DIGITS, '0'));
}

/** Which series a number of that day is taken from: one for ever, one of the year or one of the month. */
export function numberPeriod(reset: NumberReset, date: LocalDate): string {
  switch (reset) {
    case 'never':
      return 'all';
    case 'yearly':
      return date.slice(0, 4);
    case 'monthly':
      return date.slice(0, 7);
  }
}
