import { type LocalDate, toEpochDay } from './local-date.ts';
import { shownAt, type TimeZone } from './time-zone.ts';

/**
 * The moment a wall clock in a zone shows a day and so many minutes of it, in milliseconds since 1970-01-01T00:00:00Z. In the hour that a clock
 * change skips or repeats, one of the two is taken. Every day of the calendar has its moments, and so has its end: minute 1440 is when the next day begins.
 */
export function momentIn(zone: TimeZone, date: LocalDate, minutesOfDay: number): number {
  const shown = toEpochDay(date) * 1440 + minutesOfDay;
  const offsetAt = (minutes: number): number => shownAt(minutes * 60_000, zone) - minutes;
  const guess = shown - offsetAt(shown);
  return (shown - offsetAt(guess)) * 60_000; // once more: the first guess may stand on the other side of a clock change
}

/** The moment a day ends in a zone, and the next one begins. */
export const endOfDay = (zone: TimeZone, date: LocalDate): number => momentIn(zone, date, 1440);

/** The moment a day begins in a zone. */
export const startOfDay = (zone: TimeZone, date: LocalDate): number => momentIn(zone, date, 0);
