import { invariant } from '../kernel/index.ts';
import { daysInMonth, fromEpochDay, type LocalDate, localDate, parts, toEpochDay } from './local-date.ts';

/** The day `days` later (earlier when negative); `null` when that is outside 1900 to 2199. */
export const dayFrom = (date: LocalDate, days: number): LocalDate | null => fromEpochDay(toEpochDay(date) + days);

/** The day `days` later (earlier when negative). Leaving 1900 to 2199 is a bug: callers bound what they add. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = dayFrom(date, days);
  invariant(moved !== null, 'the day stays between 1900 and 2199');
  return moved;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => toEpochDay(to) - toEpochDay(from);

export const isBefore = (a: LocalDate, b: LocalDate): boolean => a < b;

/** For sorting: by day, earliest first. */
export const compareDates = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** ISO 8601 day of the week: 1 is Monday, 7 is Sunday. */
export const dayOfWeek = (date: LocalDate): number => ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1;

/** A month of a year: first and last day, both within it. */
export function monthOf(date: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  const { year, month } = parts(date);
  const from = localDate(year, month, 1);
  const to = localDate(year, month, daysInMonth(year, month));
  invariant(from !== null && to !== null, 'every month has a first and a last day');
  return { from, to };
}
