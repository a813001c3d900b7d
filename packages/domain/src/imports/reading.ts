import type { LocalDate, LocalTime, TimeZone } from '../calendar/index.ts';
import type { GigStatus, GigType } from '../gigs/index.ts';
import type { Money, Quantity } from '../money/index.ts';
import type { Doubt } from './doubt.ts';

/** What a row was read as. Without a date it cannot become a gig: it is kept, shown and counted as unreadable until one is given. */
export interface Reading {
  readonly title: string;
  readonly date: LocalDate | null;
  readonly arrival: LocalTime | null;
  readonly start: LocalTime | null;
  readonly finish: LocalTime | null;
  readonly timeZone: TimeZone;
  readonly venueName: string | null;
  readonly venueAddress: string | null;
  /** The client as the file names it. */
  readonly client: string | null;
  readonly fee: Money | null;
  readonly miles: Quantity | null;
  readonly type: GigType | null;
  readonly status: GigStatus | null;
  readonly notes: string | null;
}

/** A cell or property of the row, as the file has it. */
export interface SourceCell {
  readonly label: string;
  readonly text: string;
}

/** A row of the file: what it said, how it was read, and what is doubtful about that. Every row of the file becomes exactly one. */
export interface ReadRow {
  /** The first line of the row in the file, from 1. */
  readonly line: number;
  readonly source: readonly SourceCell[];
  /** What the row says of itself, whatever it is read as: the same row of the same or an overlapping file has the same identity. */
  readonly identity: string;
  readonly reading: Reading;
  readonly doubts: readonly Doubt[];
}

/** A reading of nothing: what a row without a readable part is left with. */
export const nothingRead = (timeZone: TimeZone): Reading => ({
  title: '',
  date: null,
  arrival: null,
  start: null,
  finish: null,
  timeZone,
  venueName: null,
  venueAddress: null,
  client: null,
  fee: null,
  miles: null,
  type: null,
  status: null,
  notes: null,
});
