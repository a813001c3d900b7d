import { gigStatuses, gigTypes } from '@glovelly/domain/gigs';
import { columnFields, importStates } from '@glovelly/domain/imports';
import { z } from 'zod';
import { DoubtWire } from './import-doubts.ts';
import {
  CursorInput,
  IdWire,
  InstantWire,
  idInput,
  LocalDateInput,
  LocalDateWire,
  LocalTimeInput,
  LocalTimeWire,
  lineInput,
  MoneyWire,
  QuantityWire,
  TimeZoneInput,
  VersionInput,
} from './primitives.ts';

const importId = idInput<'importBatch'>;

/** What a row was read as. Without a date, or a title, it is no gig yet. */
export const ReadingWire = z.object({
  title: z.string(),
  date: LocalDateWire.nullable(),
  arrival: LocalTimeWire.nullable(),
  start: LocalTimeWire.nullable(),
  finish: LocalTimeWire.nullable(),
  timeZone: z.string(),
  venueName: z.string().nullable(),
  venueAddress: z.string().nullable(),
  client: z.string().nullable(),
  fee: MoneyWire.nullable(),
  miles: QuantityWire.nullable(),
  type: z.enum(gigTypes).nullable(),
  status: z.enum(gigStatuses).nullable(),
  notes: z.string().nullable(),
});
export type ReadingWire = z.infer<typeof ReadingWire>;

/** Corrections by hand, as they are kept. */
export const FixesWire = z.object({
  title: z.string().optional(),
  date: LocalDateWire.optional(),
  start: LocalTimeWire.nullable().optional(),
  finish: LocalTimeWire.nullable().optional(),
});
export type FixesWire = z.infer<typeof FixesWire>;

export const SourceCellWire = z.object({ label: z.string(), text: z.string() });

export const outcomes = ['new', 'duplicate', 'unreadable'] as const;

export const ImportRowWire = z.object({
  position: z.int(),
  /** Where it begins in the file, from 1. */
  line: z.int(),
  source: z.array(SourceCellWire),
  reading: ReadingWire,
  doubts: z.array(DoubtWire),
  outcome: z.enum(outcomes),
  chosen: z.boolean(),
  /** Which fields were corrected by hand. */
  fixed: z.array(z.enum(['title', 'date', 'start', 'finish'])),
  /** The gig it became, or was already; null when there is none (any more). */
  gig: z.object({ id: IdWire, title: z.string() }).nullable(),
});
export type ImportRowWire = z.infer<typeof ImportRowWire>;

const columns = z.array(z.enum(columnFields)).max(200);
export const MappingWire = z.object({ namesLine: z.int().nullable(), columns, dateOrder: z.enum(['dmy', 'mdy']).nullable() });

/** How the file was read: what can be chosen differently, and what was found out. */
export const ReadAsWire = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('csv'),
    encoding: z.string(),
    separator: z.enum([',', ';', '\t']),
    mapping: MappingWire,
    columns: z.array(
      z.object({ name: z.string(), confidence: z.enum(['name', 'content', 'remembered', 'none']), samples: z.array(z.string()) }),
    ),
    /** What the dates of the column say about their own order. */
    dateOrder: z.object({ order: z.enum(['dmy', 'mdy']), certain: z.boolean() }),
  }),
  z.object({
    kind: z.literal('ics'),
    encoding: z.string(),
    calendarName: z.string().nullable(),
    /** X-WR-TIMEZONE, when it is a zone. */
    calendarZone: z.string().nullable(),
    chosenZone: z.string().nullable(),
    /** For times that name no zone: the chosen one, else the calendar's, else the organisation's. */
    usedZone: z.string(),
  }),
]);
export type ReadAsWire = z.infer<typeof ReadAsWire>;

export const ImportCountsWire = z.object({
  rows: z.int(),
  new: z.int(),
  duplicate: z.int(),
  unreadable: z.int(),
  withDoubts: z.int(),
  /** Rows that would become gigs, or did. */
  chosen: z.int(),
});
export type ImportCountsWire = z.infer<typeof ImportCountsWire>;

export const ImportSummaryWire = z.object({
  id: IdWire,
  fileName: z.string(),
  kind: z.enum(['csv', 'ics']),
  state: z.enum(importStates),
  createdAt: InstantWire,
  committedAt: InstantWire.nullable(),
  undoneAt: InstantWire.nullable(),
  version: z.int(),
  counts: ImportCountsWire,
  /** Gigs that came from it and are there now. */
  gigs: z.int(),
});
export type ImportSummaryWire = z.infer<typeof ImportSummaryWire>;

export const ImportRef = z.object({ id: importId() });

export const ImportListInput = z.object({ cursor: CursorInput, take: z.int().min(1).max(100).default(30) });
export const ImportListWire = z.object({ imports: z.array(ImportSummaryWire), nextCursor: z.string().nullable() });
export type ImportListWire = z.infer<typeof ImportListWire>;

export const rowFilters = ['all', 'doubts', 'new', 'duplicate', 'unreadable'] as const;

export const PreviewInput = z.object({
  id: importId(),
  show: z.enum(rowFilters).default('all'),
  /** The position after which to go on. */
  cursor: z.int().min(0).nullish(),
  take: z.int().min(1).max(500).default(100),
});
export type PreviewInput = z.input<typeof PreviewInput>;

export const PreviewWire = z.object({
  import: ImportSummaryWire,
  readAs: ReadAsWire,
  /** The newest other import of exactly the same file. */
  sameFile: z.object({ id: IdWire, state: z.enum(importStates), createdAt: InstantWire }).nullable(),
  rows: z.array(ImportRowWire),
  /** Of the rows that the filter leaves. */
  total: z.int(),
  nextCursor: z.int().nullable(),
});
export type PreviewWire = z.infer<typeof PreviewWire>;

/** Reads the file again. Choices and corrections of rows stay. */
export const RereadInput = z.object({
  id: importId(),
  version: VersionInput,
  mapping: MappingWire.optional(),
  /** null: the calendar's own, else the organisation's. */
  timeZone: TimeZoneInput.nullish(),
});
export type RereadInput = z.input<typeof RereadInput>;

/** `null` for a time takes it away; `fixes: null` goes back to what the file says. */
export const ChangeRowInput = z.object({
  id: importId(),
  position: z.int().min(0),
  chosen: z.boolean().optional(),
  fixes: z
    .object({
      title: lineInput(200).optional(),
      date: LocalDateInput.optional(),
      start: LocalTimeInput.nullable().optional(),
      finish: LocalTimeInput.nullable().optional(),
    })
    .nullish(),
});
export type ChangeRowInput = z.input<typeof ChangeRowInput>;
export const ChangedRowWire = z.object({ row: ImportRowWire, import: ImportSummaryWire });
export type ChangedRowWire = z.infer<typeof ChangedRowWire>;

/** Ticks or unticks every row that the filter shows and that could become a gig. */
export const ChooseRowsInput = z.object({ id: importId(), show: z.enum(rowFilters).default('all'), chosen: z.boolean() });

/** `clientId`: for every gig whose row names no client that is there. */
export const CommitImportInput = z.object({ id: importId(), version: VersionInput, clientId: idInput<'client'>().nullish() });
export const CommittedWire = z.object({
  import: ImportSummaryWire,
  made: z.int(),
  /** Chosen rows that had become gigs in the meantime, by another import. */
  alreadyThere: z.int(),
});
export type CommittedWire = z.infer<typeof CommittedWire>;

export const UndoneWire = z.object({
  import: ImportSummaryWire,
  removed: z.int(),
  kept: z.array(z.object({ id: IdWire, title: z.string(), date: LocalDateWire, because: z.enum(['invoiced', 'edited', 'hasExpenses']) })),
});
export type UndoneWire = z.infer<typeof UndoneWire>;

export const DiscardedWire = z.object({ id: IdWire });

/** What POST /files/imports answers. */
export const UploadedWire = z.object({ id: IdWire });
export type UploadedWire = z.infer<typeof UploadedWire>;
