import { clockOfUtc, dayFrom, daysBetween, type LocalDate, parseLocalDate, parseLocalTime, type TimeZone } from '@glovelly/domain/calendar';
import type { WrittenMoment } from '@glovelly/domain/imports';
import ICAL from 'ical.js';
import { isSupported, plainRule } from './recurrence-rule.ts';

export interface Series {
  readonly start: WrittenMoment;
  readonly rule: string | null;
  /** Further days (RDATE), and days left out (EXDATE) or replaced by an event of their own (RECURRENCE-ID). */
  readonly added: readonly WrittenMoment[];
  readonly removed: readonly WrittenMoment[];
}

export interface Expansion {
  /** The starts of its days, written as the first one is. */
  readonly starts: readonly string[];
  readonly cutOff: boolean;
  readonly unreadable: boolean;
}

/** Days of one series that are read at most: nineteen years of a weekly lesson. */
const MOST_DAYS = 1_000;

/** The days of a series up to `horizon`. A rule that is not understood leaves the first day alone and says so. */
export function expand({ start, rule: written, added, removed }: Series, zone: TimeZone, horizon: LocalDate): Expansion {
  const rule = written === null ? null : plainRule(written);
  const first = startOf(start);
  if (first === null) return { starts: [start.text], cutOff: false, unreadable: false };
  const utc = /Z$/i.test(start.text);
  const onClock = (moment: WrittenMoment) => onClockOf(moment, utc, zone);
  const gone = new Set(removed.map(onClock));
  const day = dayOf(start.text);
  const unreadable = rule !== null && (day === null || !isSupported(rule, day));
  const ruled =
    rule === null || unreadable ? { starts: [], cutOff: false } : follow(inStartsClock(rule, start, utc, zone), first, utc, horizon);
  if (ruled === null) return { starts: [start.text], cutOff: false, unreadable: true };
  const all = [...new Set([start.text, ...ruled.starts, ...added.map(onClock)])].toSorted();
  const starts = all.filter((text) => !gone.has(text) && !gone.has(text.slice(0, 8)));
  return { starts: starts.slice(0, MOST_DAYS), cutOff: ruled.cutOff || starts.length > MOST_DAYS, unreadable };
}

/** The same clock on another day: how the end of each day of a series follows from the end of the first. `null` when it leaves the calendar. */
export function shifted(text: string, from: string, to: string): string | null {
  const [end, begin, moved] = [dayOf(text), dayOf(from), dayOf(to)];
  if (!end || !begin || !moved) return text;
  const day = dayFrom(end, daysBetween(begin, moved));
  return day && `${day.replaceAll('-', '')}${text.slice(8)}`;
}

export const dayOf = (text: string): LocalDate | null => parseLocalDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`);

function startOf({ text, dayOnly }: WrittenMoment): ICAL.Time | null {
  const [, day = '', time = ''] = /^(\d{8})(?:T(\d{6})Z?)?$/i.exec(text) ?? [];
  const date = dayOf(day);
  if (date === null) return null;
  if (time === '' || dayOnly) return ICAL.Time.fromDateString(date);
  const clock = parseLocalTime(`${time.slice(0, 2)}:${time.slice(2, 4)}`);
  return clock && ICAL.Time.fromDateTimeString(`${date}T${clock}:${time.slice(4)}`);
}

function follow(rule: string, first: ICAL.Time, utc: boolean, horizon: LocalDate): { starts: string[]; cutOff: boolean } | null {
  try {
    const days = ICAL.Recur.fromString(rule).iterator(first);
    const starts: string[] = [];
    for (let next: ICAL.Time | null = days.next(); next; next = days.next()) {
      if (starts.length === MOST_DAYS || next.toString().slice(0, 10) > horizon) return { starts, cutOff: true };
      starts.push(`${next.toICALString()}${utc ? 'Z' : ''}`);
    }
    return { starts, cutOff: false };
  } catch {
    return null; // ical.js's own word for a rule it cannot read
  }
}

/** A moment as it would stand on the clock of the series: EXDATE and UNTIL are often in UTC where the start names a zone. */
function onClockOf({ text, dayOnly }: WrittenMoment, utc: boolean, zone: TimeZone): string {
  const [, day = '', time = ''] = /^(\d{8})T(\d{6})Z$/i.exec(text) ?? [];
  const date = dayOf(day);
  const clock = parseLocalTime(`${time.slice(0, 2)}:${time.slice(2, 4)}`);
  if (dayOnly) return text.slice(0, 8);
  if (utc || date === null || clock === null) return text;
  const local = clockOfUtc(date, clock, zone);
  if (local === null) return text; // a day outside the calendar is none of the series
  return `${local.date.replaceAll('-', '')}T${local.time.replace(':', '')}${time.slice(4)}`;
}

function inStartsClock(rule: string, start: WrittenMoment, utc: boolean, zone: TimeZone): string {
  return rule.replace(/UNTIL=([0-9TZ]+)/i, (_, until: string) => {
    if (start.dayOnly || /^\d{8}$/.test(start.text)) return `UNTIL=${until.slice(0, 8)}`;
    if (/^\d{8}$/.test(until)) return `UNTIL=${until}T235959`;
    return `UNTIL=${onClockOf({ text: until, tzid: null, dayOnly: false }, utc, zone).replace(/Z$/i, '')}`;
  });
}
