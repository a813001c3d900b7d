import { addDays, type LocalDate, localDate } from '@glovelly/domain/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from './format.ts';
import { readDate } from './read-date.ts';

const today = localDate(2026, 11, 21) as LocalDate; /* a Saturday that exists */
const read = (text: string, locale = 'en-GB') => readDate(text, today, locale);

describe('reading what a person types for a day', () => {
  it.each([
    ['today', '2026-11-21'],
    ['Tomorrow', '2026-11-22'],
    ['yesterday', '2026-11-20'],
    ['+7', '2026-11-28'],
    ['-1', '2026-11-20'],
    ['in 2 weeks', '2026-12-05'],
    ['3 days', '2026-11-24'],
    ['fri', '2026-11-27'],
    ['saturday', '2026-11-28'],
    ['last fri', '2026-11-20'],
    ['last saturday', '2026-11-14'],
    ['2026-03-12', '2026-03-12'],
    ['12/3/26', '2026-03-12'],
    ['12.3.2027', '2027-03-12'],
    ['12 3 26', '2026-03-12'],
    ['12 March 2026', '2026-03-12'],
    ['12mar', '2027-03-12'],
    ['1st of December', '2026-12-01'],
    ['December 1', '2026-12-01'],
    ['Dec 1st, 2025', '2025-12-01'],
    ['29 feb 2028', '2028-02-29'],
    ['14', '2026-11-14'],
  ])('takes “%s” as %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it('takes a day without a year as the nearest one', () => {
    expect(read('12/1')).toBe('2027-01-12');
    expect(read('12/10')).toBe('2026-10-12');
    expect(read('22/5')).toBe('2026-05-22');
    expect(read('20/5')).toBe('2027-05-20');
  });

  it('puts the month first where people do', () => {
    expect(read('12/3/26', 'en-US')).toBe('2026-12-03');
    expect(read('12/3/26', 'en-GB')).toBe('2026-03-12');
    expect(read('25/3/26', 'en-US')).toBe('2026-03-25');
  });

  it.each(['', 'soon', '31/2', '29 feb 2026', '0/1', '12/13/26', '99', 'march', '12/3/1', '1/2/3/4', 'fri 13', '2026-13-01'])(
    'does not guess at “%s”',
    (typed) => {
      expect(read(typed)).toBeNull();
    },
  );

  it('reads back any day as these locales write it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR', 'pl-PL'),
        (days, locale) => {
          const date = addDays(today, days);
          expect(readDate(formatDate(date, locale, 'numeric'), today, locale)).toBe(date);
        },
      ),
    );
  });
});
