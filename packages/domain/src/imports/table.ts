import type { MalformedReason } from './doubt.ts';

/** A row of a table as the parser cut it, or one that it could not cut. `line` is where it begins in the file, from 1. */
export type TableRow =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly malformed: MalformedReason; readonly text: string };

/** What a column holds. Several columns may be notes or left out; of the others each is one column at most. */
export const columnFields = [
  'title',
  'date',
  'time',
  'start',
  'finish',
  'arrival',
  'venueName',
  'venueAddress',
  'client',
  'fee',
  'miles',
  'type',
  'status',
  'notes',
  'ignore',
] as const;
export type ColumnField = (typeof columnFields)[number];
