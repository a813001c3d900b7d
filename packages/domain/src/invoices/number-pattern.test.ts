import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumberReset, numberResets } from '../seller/index.ts';
import { day } from './invoices.fixture.ts';
import { formatNumber, type NumberPattern, numberPeriod, parseNumberPattern } from './number-pattern.ts';

const pattern = (text: string, reset: NumberReset = 'never'): NumberPattern => {
  const read = parseNumberPattern(text, reset);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const refusal = (text: string, reset: NumberReset = 'never') => {
  const read = parseNumberPattern(text, reset);
  return read.ok ? null : read.error;
};

describe('an invoice number', () => {
  it.each([
    ['INV-{year}-{seq}', 42, 'INV-2026-0042'],
    ['{year}/{month}/{seq}', 7, '2026/04/0007'],
    ['{seq}', 12_345, '12345'],
    ['Rechnung {seq} {seq}', 1, 'Rechnung 0001 0001'],
  ])('of %s for the number %i is %s', (text, sequence, number) => {
    expect(formatNumber(pattern(text), day('2026-04-06'), sequence)).toBe(number);
  });

  it('is another one for every other sequence number of its series', () => {
    const sequence = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const on = day('2026-04-06');
        expect(formatNumber(pattern('A{seq}B'), on, a) === formatNumber(pattern('A{seq}B'), on, b)).toBe(a === b);
      }),
    );
  });
});

describe('a pattern of numbers', () => {
  it('with unknown tokens is refused, listing the known ones', () => {
    expect(refusal('INV-{Year}-{seq}-{client}')).toEqual({
      code: 'invoice.numberPatternRefused',
      unknown: ['{Year}', '{client}'],
      missing: [],
      known: ['{year}', '{month}', '{seq}'],
    });
    expect(refusal('{seq')).toMatchObject({ unknown: ['{seq'], missing: ['{seq}'] });
    expect(refusal('{seq}}')).toMatchObject({ unknown: ['}'] });
  });

  it('without a counter is refused', () => {
    expect(refusal('INV-{year}')).toMatchObject({ missing: ['{seq}'] });
  });

  it('that starts again without naming its year or month is refused: its numbers would repeat', () => {
    expect(refusal('INV-{seq}', 'yearly')).toMatchObject({ missing: ['{year}'] });
    expect(refusal('INV-{year}-{seq}', 'monthly')).toMatchObject({ missing: ['{month}'] });
    expect(refusal('INV-{seq}', 'never')).toBeNull();
  });
});

describe('the series a number is of', () => {
  it('is one for ever, one of the year or one of the month of the invoice date', () => {
    expect(numberResets.map((reset) => numberPeriod(reset, day('2026-04-06')))).toEqual(['all', '2026', '2026-04']);
  });
});
