import { addDays, daysBetween, type LocalDate, type LocalTime, minutesOf, parseLocalTime } from '../calendar/index.ts';
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
  if (start.time === null) return lastDay(start.date, addDays(start.date, Math.ceil(event.minutes / DAY)));
  const ends = minutesOf(start.time) + event.minutes;
  return within(start.date, start.time, event.minutes, clockAt(ends), addDays(start.date, Math.floor(ends / DAY)));
}

/** Whole days end, in iCalendar, on the day after the last (RFC 5545, 3.6.1). */
function lastDay(first: LocalDate, end: LocalDate): EndReading {
  const until = end > first ? addDays(end, -1) : first;
  return until > first ? { finish: null, doubts: [{ code: 'date.severalDays', until }] } : none;
}

function finishOf(date: LocalDate, start: LocalTime, end: Moment): EndReading {
  if (end.time === null) return none;
  const minutes = daysBetween(date, end.date) * DAY + minutesOf(end.time) - minutesOf(start);
  if (minutes >= 0) return within(date, start, minutes, end.time, end.date);
  const sameDay = end.date === date;
  return { finish: sameDay ? end.time : null, doubts: [{ code: 'time.endBeforeStart', start, finish: end.time }] };
}

function within(date: LocalDate, start: LocalTime, minutes: number, finish: LocalTime | null, until: LocalDate): EndReading {
  if (minutes === 0) return { finish: null, doubts: [{ code: 'time.noDuration' }] };
  if (minutes > DAY && until > date) return { finish: null, doubts: [{ code: 'time.severalDays', until }] };
  return { finish: finish ?? start, doubts: [] };
}

const clockAt = (minutes: number): LocalTime | null => {
  const ofDay = minutes % DAY;
  return parseLocalTime(`${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`);
};
