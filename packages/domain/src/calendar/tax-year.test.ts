import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, fromEpochDay, type LocalDate, monthDay, parseMonthDay, taxYearOf, ukTaxYear, ukTaxYearOf } from './index.ts';

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

const start = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([month, each]) => monthDay(month, each))
  .filter((found) => found !== null);

describe('a tax year, whenever it begins', () => {
  it('holds every day once, begins on its day, and follows the last without a gap', () => {
    fc.assert(
      fc.property(day, start, (each, begins) => {
        const year = taxYearOf(each, begins);
        expect(year.from <= each && each <= year.to).toBe(true);
        expect(year.from.slice(5)).toBe(begins);
        expect(taxYearOf(addDays(year.to, 1), begins).from).toBe(addDays(year.to, 1));
        expect([364, 365]).toContain(daysBetween(year.from, year.to));
      }),
    );
  });

  it.each([
    ['2026-11-21', '01-01', '2026', '2026-01-01', '2026-12-31'],
    ['2026-06-30', '07-01', '2025/26', '2025-07-01', '2026-06-30'],
    ['2024-02-29', '03-01', '2023/24', '2023-03-01', '2024-02-29'],
  ])('of %s, from %s on, is %s', (on, begins, label, from, to) => {
    const starting = parseMonthDay(begins);
    expect(starting && taxYearOf(on as LocalDate /* written out above */, starting)).toEqual({ label, from, to });
  });

  it.each(['02-29', '04-31', '13-01', '00-10', '4-6', '04-06-', ''])('does not begin on %j, which is no day of every year', (text) => {
    expect(parseMonthDay(text)).toBeNull();
  });
});
