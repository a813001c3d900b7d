import { type LocalDate, parseLocalDate } from '@glovelly/domain/calendar';
import { describe, expect, test } from 'vitest';
import { formatSupply } from './date.ts';

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
};
const days = (...listed: string[]) => formatSupply({ kind: 'days', days: listed.map(day) });
const period = (from: string, to: string) => formatSupply({ kind: 'period', from: day(from), to: day(to) });

describe('the days of supply', () => {
  test('name each month and each year once, in the order of time', () => {
    expect(days('2026-11-21')).toBe('21 November 2026');
    expect(days('2026-11-21', '2026-11-02')).toBe('2 and 21 November 2026');
    expect(days('2026-10-03', '2026-11-21', '2026-10-17')).toBe('3 and 17 October, 21 November 2026');
    expect(days('2026-12-31', '2027-01-01')).toBe('31 December 2026, 1 January 2027');
  });

  test('two gigs of one day are one day', () => {
    expect(days('2026-11-21', '2026-11-21')).toBe('21 November 2026');
  });

  test('are a period with what its ends do not share', () => {
    expect(period('2026-11-01', '2026-11-30')).toBe('1–30 November 2026');
    expect(period('2026-10-28', '2026-11-03')).toBe('28 October – 3 November 2026');
    expect(period('2026-12-28', '2027-01-03')).toBe('28 December 2026 – 3 January 2027');
    expect(period('2026-11-21', '2026-11-21')).toBe('21 November 2026');
  });
});
