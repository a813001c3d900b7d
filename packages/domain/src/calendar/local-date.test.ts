import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDates,
  dayOfWeek,
  daysBetween,
  fromEpochDay,
  isBefore,
  type LocalDate,
  localDate,
  monthOf,
  parseLocalDate,
  parts,
  toEpochDay,
} from './index.ts';

const FIRST = -25_567; // 1900-01-01
const LAST = 84_005; // 2199-12-31
const day = (min = FIRST, max = LAST) =>
  fc.integer({ min, max }).map((epochDay) => fromEpochDay(epochDay) as LocalDate); /* in range, so it exists */
const date = (text: string): LocalDate => {
  const read = parseLocalDate(text);
  if (!read) throw new Error(`${text} is a day`);
  return read;
};

describe('days', () => {
  it('are counted as the platform counts them', () => {
    fc.assert(
      fc.property(day(), (each) => {
        expect(new Date(toEpochDay(each) * 86_400_000).toISOString().slice(0, 10)).toBe(each);
      }),
    );
  });

  it('come back from their count', () => {
    fc.assert(
      fc.property(day(), (each) => {
        expect(fromEpochDay(toEpochDay(each))).toBe(each);
      }),
    );
  });

  it('come back from their parts and from their text', () => {
    fc.assert(
      fc.property(day(), (each) => {
        const { year, month, day: dayOfMonth } = parts(each);
        expect(localDate(year, month, dayOfMonth)).toBe(each);
        expect(parseLocalDate(each)).toBe(each);
      }),
    );
  });

  it('go there and back', () => {
    fc.assert(
      fc.property(day(FIRST + 5000, LAST - 5000), fc.integer({ min: -5000, max: 5000 }), (each, days) => {
        expect(addDays(addDays(each, days), -days)).toBe(each);
        expect(daysBetween(each, addDays(each, days))).toBe(days);
      }),
    );
  });

  it('sort as they follow one another', () => {
    fc.assert(
      fc.property(day(), day(), (a, b) => {
        expect(Math.sign(compareDates(a, b))).toBe(Math.sign(toEpochDay(a) - toEpochDay(b)));
        expect(isBefore(a, b)).toBe(toEpochDay(a) < toEpochDay(b));
        expect([compareDates(a, a), isBefore(a, a)]).toEqual([0, false]);
      }),
    );
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '1899-12-31',
    '2200-01-01',
    '26-01-01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '',
  ])('do not include %j', (text) => {
    expect(parseLocalDate(text)).toBeNull();
  });

  it('know leap years: 2000 and 2024 are, 1900 and 2100 are not', () => {
    expect([2000, 2024, 1900, 2100].map((year) => localDate(year, 2, 29) !== null)).toEqual([true, true, false, false]);
  });

  it('know their weekday: 21 November 2026 is a Saturday', () => {
    expect(dayOfWeek(date('2026-11-21'))).toBe(6);
    expect(dayOfWeek(date('1900-01-01'))).toBe(1);
  });

  it('know their month', () => {
    expect(monthOf(date('2024-02-11'))).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  });
});
