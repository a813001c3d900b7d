import { type LocalDate, parseLocalDate, ukTaxYearStart } from '@glovelly/domain/calendar';
import { describe, expect, it } from 'vitest';
import { periodOf, usualPeriods } from './periods.ts';

const on = (text: string) => usualPeriods(parseLocalDate(text) as LocalDate, ukTaxYearStart); // a day of the calendar, written out

describe('the usual periods', () => {
  it('are this month and the last, this tax year and the last', () => {
    expect(on('2026-11-21').map(({ from, to }) => [from, to])).toEqual([
      ['2026-11-01', '2026-11-30'],
      ['2026-10-01', '2026-10-31'],
      ['2026-04-06', '2027-04-05'],
      ['2025-04-06', '2026-04-05'],
    ]);
  });

  it('know the tax year of its last day', () => {
    expect(on('2026-04-05')[2]).toMatchObject({ from: '2025-04-06', to: '2026-04-05', label: 'Tax year 2025/26' });
  });

  it('are told from days of one’s own', () => {
    const periods = on('2026-11-21');
    expect(periodOf(periods, '2026-11-01', '2026-11-30')).toBe('month');
    expect(periodOf(periods, '2026-11-02', undefined)).toBe('other');
    expect(periodOf(periods, undefined, undefined)).toBe('all');
  });
});
