import { type LocalDate, toEpochDay } from './local-date.ts';
import { minutesOf } from './local-time.ts';
import { type TimeZone, wallClock } from './time-zone.ts';

/**
 * The moment a wall clock in a zone shows a day and so many minutes of it, in milliseconds since 1970-01-01T00:00:00Z. In the hour that a clock
 * change skips or repeats, one of the two is taken.
 */
export function momentIn(zone: TimeZone, date: LocalDate, minutesOfDay: number): number {
  const shown = toEpochDay(date) * 1440 + minutesOfDay;
  const offsetAt = (minutes: number): number => {
    const local = wallClock(minutes * 60_000, zone);
    return toEpochDay(local.date) * 1440 + minutesOf(local.time) - minutes;
  };
  const guess = shown - offsetAt(shown);
  return (shown - offsetAt(guess)) * 60_000; // once more: the first guess may stand on the other side of a clock change
}

/** The moment a day begins in a zone. */
export const startOfDay = (zone: TimeZone, date: LocalDate): number => momentIn(zone, date, 0);
