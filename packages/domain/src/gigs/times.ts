import { dayFrom, durationMinutes, firstDay, type LocalTime, lastDay, minutesOf, momentIn } from '../calendar/index.ts';
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
  const begins = momentIn(gig.timeZone, gig.date, minutesOf(start)) / 60_000;
  const early = gig.arrival === null || gig.arrival === start ? 0 : durationMinutes(gig.arrival, start);
  return { from: begins - early, to: gig.finish === null ? begins : begins + durationMinutes(start, gig.finish) };
}

/** The days whose gigs could touch this one, as far as the calendar goes: a span reaches at most a day to either side. */
export const daysAround = ({ date }: GigTimes): { readonly from: GigTimes['date']; readonly to: GigTimes['date'] } => ({
  from: dayFrom(date, -2) ?? firstDay,
  to: dayFrom(date, 2) ?? lastDay,
});
