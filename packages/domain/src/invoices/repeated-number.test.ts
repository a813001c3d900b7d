import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocalDate, parts } from '../calendar/index.ts';
import { invariant } from '../kernel/index.ts';
import type { NumberReset } from '../seller/index.ts';
import { formatNumber, numberPeriod, parseNumberPattern, repeatedNumber } from './index.ts';

const TODAY = '2026-11-21' as LocalDate; /* written out */

function pattern(text: string, reset: NumberReset) {
  const read = parseNumberPattern(text, reset);
  invariant(read.ok, `${text} is a pattern`);
  return read.value;
}

const repeated = (
  text: string,
  reset: NumberReset,
  given: readonly string[],
  { start = 1, next = {} }: { start?: number; next?: Record<string, number> } = {},
) => repeatedNumber({ pattern: pattern(text, reset), reset, start, next: new Map(Object.entries(next)) }, given, TODAY);

describe('a number series', () => {
  it.each([
    [
      'that goes on where it stands repeats nothing',
      'INV-{year}-{seq}',
      'yearly',
      { next: { 2026: 3 } },
      ['INV-2026-0001', 'INV-2026-0002'],
      null,
    ],
    ['that never starts again would repeat this year’s first', 'INV-{year}-{seq}', 'never', {}, ['INV-2026-0001'], 'INV-2026-0001'],
    ['that starts behind them does not', 'INV-{year}-{seq}', 'never', { start: 15 }, ['INV-2026-0001', 'INV-2026-0014'], null],
    ['does not go back to years gone by', 'INV-{year}-{seq}', 'never', {}, ['INV-2025-0001', 'INV-2024-0009'], null],
    ['does not go back to months gone by', '{year}{month}-{seq}', 'monthly', {}, ['202610-0001'], null],
    ['would come to a number of a month to come', '{year}{month}-{seq}', 'monthly', {}, ['202612-0001'], '202612-0001'],
    ['without a year repeats whatever it comes to', '{seq}', 'never', { start: 40 }, ['0039', '0041'], '0041'],
    ['looks otherwise than the numbers given', 'A{seq}', 'never', {}, ['INV-2026-0001', 'B0001', 'A001', 'A0001x', 'A00010'], null],
    ['takes signs for signs', 'A.{seq}(x)', 'never', {}, ['AX0001(x)', 'A.0001(x)'], 'A.0001(x)'],
    ['with a token twice has it twice', '{year}/{seq}/{year}', 'yearly', {}, ['2026/0001/2027', '2026/0002/2026'], '2026/0002/2026'],
  ] as const)('%s', (_, text, reset, state, given, expected) => {
    expect(repeated(text, reset, given, state)).toBe(expected);
  });

  it('finds every number that it would itself give from today on, and none that it has passed', () => {
    const reset = fc.constantFrom<NumberReset>('never', 'yearly', 'monthly');
    fc.assert(
      fc.property(reset, fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (how, sequence, next) => {
        const made = pattern('N{year}.{month}-{seq}', how);
        const number = formatNumber(made, TODAY, sequence);
        const series = { pattern: made, reset: how, start: 1, next: new Map([[numberPeriod(how, TODAY), next]]) };
        expect(repeatedNumber(series, [number], TODAY)).toBe(sequence >= next ? number : null);
        expect(parts(TODAY).year).toBe(2026);
      }),
    );
  });
});
