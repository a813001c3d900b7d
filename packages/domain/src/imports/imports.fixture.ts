import type { LocalDate, LocalTime, TimeZone } from '../calendar/index.ts';
import type { ClientId, GigId } from '../kernel/index.ts';
import type { CalendarContext, CalendarEvent, TableContext, TableRow } from './index.ts';

/* What the tests of imports are written with. The casts brand texts that are written out beside them. */
export const day = (text: string) => text as LocalDate;
export const time = (text: string) => text as LocalTime;
export const zone = (text: string) => text as TimeZone;
export const gigId = (last: number) => `0192b3c4-0000-7000-8000-${String(last).padStart(12, '0')}` as GigId;
export const clientId = (last: number) => `0192b3c4-0000-7000-8000-${String(last).padStart(12, '0')}` as ClientId;

export const today = day('2026-11-21');
export const london: TableContext = { today, timeZone: zone('Europe/London'), currency: 'GBP' };

/** Rows as a parser hands them over: one line each, from 1. */
export const table = (...rows: readonly (readonly string[])[]): TableRow[] => rows.map((cells, index) => ({ line: index + 1, cells }));

export const calendar = (context: Partial<CalendarContext> = {}): CalendarContext => ({
  own: zone('Europe/London'),
  calendar: null,
  chosen: null,
  defined: new Map(),
  name: null,
  ...context,
});

/** An event that starts and ends as written: `20260821T210000`, after the name of a zone, or DATE, and a space where there is one. */
export function event(start: string, end: string | null = null, rest: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    line: 1,
    source: [],
    uid: 'a@example.org',
    instance: moment(start).text,
    series: false,
    summary: 'Ceilidh at the Old Mill',
    location: null,
    description: null,
    url: null,
    status: null,
    start: moment(start),
    end: end === null ? null : moment(end),
    minutes: null,
    recurrence: null,
    ...rest,
  };
}

function moment(written: string) {
  const zone = written.slice(0, Math.max(0, written.lastIndexOf(' ')));
  const text = written.slice(written.lastIndexOf(' ') + 1);
  return zone === 'DATE' ? { text, tzid: null, dayOnly: true } : { text, tzid: zone || null, dayOnly: false };
}
