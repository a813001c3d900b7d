import { addDays, durationMinutes, type LocalTime, minutesOf, toEpochDay, wallClock } from '../calendar/index.ts';
import type { GigTimes } from './gig.ts';

/** Whether the finish is on the day after the start: at or before it on the clock. */
export const endsNextDay = (start: LocalTime | null, finish: LocalTime | null): boolean =>
  start !== null && finish !== null && finish <= start;

/** Minutes since 1970-01-01T00:00Z, from and to. Without a finish both are the same moment: how long it lasts is not invented. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The time a gig takes, from arrival (else start) to finish, comparable between time zones; `null` when it has no start.
 * An arrival after the start on the clock is on the evening before; a finish at or before the start is on the next day.
 */
export function spanOf(gig: GigTimes): Span | null {
  const start = gig.start ?? gig.arrival;
  if (start === null) return null;
  const begins = minutesInZone(gig, start);
  const early = gig.arrival === null || gig.arrival === start ? 0 : durationMinutes(gig.arrival, start);
  return { from: begins - early, to: gig.finish === null ? begins : begins + durationMinutes(start, gig.finish) };
}

/** The moment a wall clock in a zone shows a day and time. In the hour that a clock change skips or repeats, one of the two is taken. */
function minutesInZone({ date, timeZone }: GigTimes, time: LocalTime): number {
  const shown = toEpochDay(date) * 1440 + minutesOf(time);
  const offsetAt = (minutes: number): number => {
    const local = wallClock(minutes * 60_000, timeZone);
    return toEpochDay(local.date) * 1440 + minutesOf(local.time) - minutes;
  };
  const guess = shown - offsetAt(shown);
  return shown - offsetAt(guess); // once more: the first guess may stand on the other side of a clock change
}

/** The days whose gigs could touch this one: a span reaches at most a day to either side. */
export const daysAround = ({ date }: GigTimes): { readonly from: GigTimes['date']; readonly to: GigTimes['date'] } => ({
  from: addDays(date, -2),
  to: addDays(date, 2),
});
