import { invariant } from '../kernel/index.ts';
import { addDays } from './arithmetic.ts';
import { type LocalDate, localDate, parts } from './local-date.ts';
import { type MonthDay, monthDayParts } from './month-day.ts';

/** A tax year: both days are within it. `label` is "2026/27", or "2026" for one that is a year of the calendar. */
export interface TaxYear {
  readonly label: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** 6 April (Income Tax Act 2007, section 4). */
export const ukTaxYearStart = '04-06' as MonthDay; /* every year has a 6th of April */

/** The tax year that begins on that day of `startYear`, and ends on the day before the next one does. */
export function taxYear(startYear: number, start: MonthDay): TaxYear {
  const { month, day } = monthDayParts(start);
  const from = localDate(startYear, month, day);
  const next = localDate(startYear + 1, month, day);
  invariant(from !== null && next !== null, 'tax years lie between 1900 and 2199');
  const label = start === '01-01' ? String(startYear) : `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
  return { label, from, to: addDays(next, -1) };
}

/** The tax year that a day belongs to, of those that begin on `start`. */
export function taxYearOf(date: LocalDate, start: MonthDay): TaxYear {
  const { year } = parts(date);
  return taxYear(date.slice(5) >= start ? year : year - 1, start);
}

/** The UK tax year that starts on 6 April of `startYear`. */
export const ukTaxYear = (startYear: number): TaxYear => taxYear(startYear, ukTaxYearStart);

/** The UK tax year a day belongs to: 5 April still belongs to the year before. */
export const ukTaxYearOf = (date: LocalDate): TaxYear => taxYearOf(date, ukTaxYearStart);
