import { addDays, dayFrom, daysBetween, type LocalDate, type LocalTime, minutesOf, timeAt } from '../calendar/index.ts';
import type { Doubt } from './doubt.ts';
import type { CalendarContext, CalendarEvent } from './event.ts';
import { excerpt } from './excerpt.ts';
import { type Moment, readMoment } from './read-moment.ts';

export interface EndReading {
  readonly finish: LocalTime | null;
  readonly doubts: readonly Doubt[];
}

const DAY = 24 * 60;
const none: EndReading = { finish: null, doubts: [] };

/** The finish of an event that starts at `start`. An end before the start on the same day is a night past midnight, written carelessly. */
export function readEnd(event: Pick<CalendarEvent, 'end' | 'minutes'>, start: Moment, context: CalendarContext): EndReading {
  if (event.end !== null) {
    const end = readMoment(event.end, context);
    if (end === null) return { finish: null, doubts: [{ code: 'time.unreadable', text: excerpt(event.end.text) }] };
    return start.time === null ? lastDay(start.date, end.date) : finishOf(start.date, start.time, end);
  }
  if (event.minutes === null) return none;
  const ends = start.time === null ? Math.ceil(event.minutes / DAY) * DAY : minutesOf(start.time) + event.minutes;
  const until = dayFrom(start.date, Math.floor(ends / DAY));
  if (until === null) return { finish: null, doubts: [{ code: 'time.unreadable', text: `${event.minutes} minutes` }] }; // it leaves the calendar
  return start.time === null ? lastDay(start.date, until) : within(start.date, event.minutes, timeAt(ends), until);
}

/** Whole days end, in iCalendar, on the day after the last (RFC 5545, 3.6.1). */
function lastDay(first: LocalDate, end: LocalDate): EndReading {
  const until = end > first ? addDays(end, -1) : first;
  return until > first ? { finish: null, doubts: [{ code: 'date.severalDays', until }] } : none;
}

function finishOf(date: LocalDate, start: LocalTime, end: Moment): EndReading {
  if (end.time === null) return none;
  const minutes = daysBetween(date, end.date) * DAY + minutesOf(end.time) - minutesOf(start);
  if (minutes >= 0) return within(date, minutes, end.time, end.date);
  const sameDay = end.date === date;
  return { finish: sameDay ? end.time : null, doubts: [{ code: 'time.endBeforeStart', start, finish: end.time }] };
}

function within(date: LocalDate, minutes: number, finish: LocalTime, until: LocalDate): EndReading {
  if (minutes === 0) return { finish: null, doubts: [{ code: 'time.noDuration' }] };
  if (minutes > DAY && until > date) return { finish: null, doubts: [{ code: 'time.severalDays', until }] };
  return { finish, doubts: [] };
}
