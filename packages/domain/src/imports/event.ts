import type { TimeZone } from '../calendar/index.ts';
import type { Doubt, MalformedReason } from './doubt.ts';
import type { SourceCell } from './reading.ts';

/** A moment of a calendar as written: `20260821T210000` with a TZID, or `…Z`, or a day alone. */
export interface WrittenMoment {
  readonly text: string;
  readonly tzid: string | null;
  /** Marked as a day (VALUE=DATE), whatever the text looks like. */
  readonly dayOnly: boolean;
}

/** An event as the parser took it apart; of a series, one of its days. */
export interface CalendarEvent {
  readonly line: number;
  readonly source: readonly SourceCell[];
  readonly uid: string | null;
  /** What tells this day of a series from the others: its start as written, or the day it stands in for. */
  readonly instance: string;
  /** One day of a series, or one that stands in for such a day: others of its UID are no mistake. */
  readonly series: boolean;
  readonly summary: string | null;
  readonly location: string | null;
  readonly description: string | null;
  readonly url: string | null;
  readonly status: string | null;
  readonly start: WrittenMoment | null;
  readonly end: WrittenMoment | null;
  /** From DURATION, when there is no end. */
  readonly minutes: number | null;
  readonly recurrence: Extract<Doubt, { code: 'recurrence.cutOff' | 'recurrence.unreadable' }> | null;
}

/** What of a calendar could not be taken apart, or is no event. */
export type CalendarRow =
  | CalendarEvent
  | { readonly line: number; readonly malformed: MalformedReason; readonly text: string }
  | { readonly line: number; readonly otherKind: string; readonly text: string };

export interface CalendarContext {
  /** The organisation's zone. */
  readonly own: TimeZone;
  /** X-WR-TIMEZONE as written. */
  readonly calendar: string | null;
  /** Chosen by a person; it decides for every time that names no zone. */
  readonly chosen: TimeZone | null;
  /** Zones that the file defines, with the place that it says they stand for (X-LIC-LOCATION). */
  readonly defined: ReadonlyMap<string, string | null>;
  readonly name: string | null;
}
