import { type Brand, invariant } from '../kernel/index.ts';
import { type LocalDate, parseLocalDate } from './local-date.ts';
import { type LocalTime, parseLocalTime } from './local-time.ts';

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
  /^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(text) && formatterOf(text) ? (text as TimeZone) : null; /* the one place that brands a zone */

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

function readClock(epochMilliseconds: number, zone: TimeZone): WallClock {
  const found = new Map(
    formatterOf(zone)
      ?.formatToParts(epochMilliseconds)
      .map((part) => [part.type, part.value]),
  );
  const date = parseLocalDate(`${found.get('year')?.padStart(4, '0')}-${found.get('month')}-${found.get('day')}`);
  const time = parseLocalTime(`${found.get('hour')}:${found.get('minute')}`);
  invariant(date !== null && time !== null, 'an instant between 1900 and 2199 has a day and a time in every zone');
  return { date, time };
}

/** The business day: which day it is in the organisation's zone at that instant. Every rule that needs "today" is given this. */
export const dayIn = (zone: TimeZone, epochMilliseconds: number): LocalDate => wallClock(epochMilliseconds, zone).date;
