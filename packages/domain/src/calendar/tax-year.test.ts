import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromEpochDay, type LocalDate, ukTaxYear, ukTaxYearOf } from './index.ts';

const day = fc.integer({ min: -20_000, max: 80_000 }).map((epochDay) => fromEpochDay(epochDay) as LocalDate); /* in range, so it exists */

describe('the UK tax year', () => {
  it('holds every day once: each day lies within its own year', () => {
    fc.assert(
      fc.property(day, (each) => {
        const year = ukTaxYearOf(each);
        expect(year.from <= each && each <= year.to).toBe(true);
      }),
    );
  });

  it('follows the last without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), (start) => {
        expect(addDays(ukTaxYear(start).to, 1)).toBe(ukTaxYear(start + 1).from);
      }),
    );
  });

  it.each([
    ['2026-04-05', '2025/26'],
    ['2026-04-06', '2026/27'],
    ['2026-12-31', '2026/27'],
    ['2027-01-01', '2026/27'],
    ['2000-04-05', '1999/00'],
  ])('of %s is %s', (text, label) => {
    expect(ukTaxYearOf(text as LocalDate /* written out above */).label).toBe(label);
  });
});
