import { type Brand, invariant } from '../kernel/index.ts';
import { epochDayOf, fromEpochDay, type LocalDate, parseLocalDate, toEpochDay } from './local-date.ts';
import { type LocalTime, minutesOf, parseLocalTime, timeAt } from './local-time.ts';

/** An IANA time zone name that the runtime knows, such as Europe/London. */
export type TimeZone = Brand<string, 'TimeZone'>;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone);
  if (known) return known;
  try {
    const formatter = new Intl.DateTimeFormat('en-GB-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(zone, formatter);
    return formatter;
  } catch {
    return null; // Intl's own word for an unknown zone is a RangeError
  }
}

/** Reads an IANA name ("Europe/London", "UTC"). `null` when unknown; offsets such as "+01:00" are not zones of a business day. */
export const parseTimeZone = (text: string): TimeZone | null =>
  /^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(text) && formatterOf(text)
    ? (text as TimeZone)
    : null; /* the one place that brands what it was given */

/** Where no organisation's day counts. */
export const UTC = 'UTC' as TimeZone; /* known to every runtime (ECMA-402, 6.5.1) */

interface WallClock {
  readonly date: LocalDate;
  readonly time: LocalTime;
}

/** The second that was last asked for in each zone: "today" is asked for on every request, and Intl takes longer over it than all rules together. */
const lastRead = new Map<TimeZone, { readonly second: number; readonly clock: WallClock }>();

/** The calendar day and wall-clock time in `zone` at an instant, given as milliseconds since 1970-01-01T00:00:00Z. */
export function wallClock(epochMilliseconds: number, zone: TimeZone): WallClock {
  const second = Math.floor(epochMilliseconds / 1000);
  const last = lastRead.get(zone);
  if (last?.second === second) return last.clock;
  const clock = readClock(epochMilliseconds, zone);
  lastRead.set(zone, { second, clock });
  return clock;
}

/** What a clock and a calendar on a wall in `zone` show at an instant, in minutes since 1970-01-01T00:00 as shown there. Total: of any year. */
export function shownAt(epochMilliseconds: number, zone: TimeZone): number {
  const found = partsAt(epochMilliseconds, zone);
  const figure = (part: Intl.DateTimeFormatPartTypes): number => Number(found.get(part));
  const days = epochDayOf({ year: figure('year'), month: figure('month'), day: figure('day') });
  return days * 1440 + figure('hour') * 60 + figure('minute');
}

const partsAt = (epochMilliseconds: number, zone: TimeZone): ReadonlyMap<Intl.DateTimeFormatPartTypes, string> =>
  new Map(
    formatterOf(zone)
      ?.formatToParts(epochMilliseconds)
      .map((part) => [part.type, part.value]),
  );

/** A day and time in UTC on the clock of `zone`; `null` when that is a day outside the calendar. */
export function clockOfUtc(date: LocalDate, time: LocalTime, zone: TimeZone): WallClock | null {
  const shown = shownAt((toEpochDay(date) * 1440 + minutesOf(time)) * 60_000, zone);
  const local = fromEpochDay(Math.floor(shown / 1440));
  return local && { date: local, time: timeAt(shown) };
}

function readClock(epochMilliseconds: number, zone: TimeZone): WallClock {
  const found = partsAt(epochMilliseconds, zone);
  const date = parseLocalDate(`${found.get('year')?.padStart(4, '0')}-${found.get('month')}-${found.get('day')}`);
  const time = parseLocalTime(`${found.get('hour')}:${found.get('minute')}`);
  invariant(date !== null && time !== null, 'an instant between 1900 and 2199 has a day and a time in every zone');
  return { date, time };
}

/** The business day: which day it is in the organisation's zone at that instant. Every rule that needs "today" is given this. */
export const dayIn = (zone: TimeZone, epochMilliseconds: number): LocalDate => wallClock(epochMilliseconds, zone).date;
