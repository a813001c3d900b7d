import type { LocalDate, LocalTime } from '../calendar/index.ts';
import type { GigId } from '../kernel/index.ts';
import { foldName } from '../parties/index.ts';
import type { ComparedField, Doubt } from './doubt.ts';
import type { Reading, ReadRow } from './reading.ts';
import { clientNamed, type NamedClient } from './to-gig.ts';

/** A gig that is there already, as far as a row is compared with it. */
export interface KnownGig {
  readonly id: GigId;
  readonly title: string;
  readonly date: LocalDate;
  readonly start: LocalTime | null;
  readonly finish: LocalTime | null;
  readonly venueName: string | null;
}

/** What becomes of a row: a new gig, none because it is one already, or none because it has no date or no title yet. */
export type Outcome =
  | { readonly outcome: 'new' }
  | { readonly outcome: 'duplicate'; readonly gigId: GigId }
  | { readonly outcome: 'unreadable' };

export interface Judgement {
  readonly outcome: Outcome;
  /** Doubts of the row and of the comparison. */
  readonly doubts: readonly Doubt[];
  /** Whether it is imported unless a person says otherwise: not when it is, or looks like, a gig or row that is there already. */
  readonly chosen: boolean;
}

/** What is there already, as far as it concerns one row. */
export interface Known {
  /** The gig that the same row became in an earlier import. */
  readonly imported: KnownGig | null;
  /** Every gig of the row's day. */
  readonly sameDay: readonly KnownGig[];
  readonly clients: readonly NamedClient[];
}

/**
 * Judges a row against what is there. A row is a duplicate by its identity alone; a gig of the same day and title only makes it
 * doubtful, and so does a client whose name nobody, or more than one, bears.
 */
export function judge(row: Pick<ReadRow, 'reading' | 'doubts'>, { imported, sameDay, clients }: Known): Judgement {
  const { reading, doubts } = row;
  if (imported) {
    const fields = differences(reading, imported);
    const differs: Doubt[] = fields.length === 0 ? [] : [{ code: 'gig.differs', gigId: imported.id, fields }];
    return { outcome: { outcome: 'duplicate', gigId: imported.id }, doubts: [...doubts, ...differs], chosen: false };
  }
  if (!isReadable(reading)) return { outcome: { outcome: 'unreadable' }, doubts, chosen: false };
  const twin = sameDay.find((gig) => gig.date === reading.date && foldName(gig.title) === foldName(reading.title));
  const similar: Doubt[] = twin ? [{ code: 'gig.similar', gigId: twin.id, title: twin.title, date: twin.date, start: twin.start }] : [];
  const nobody = reading.client !== null && clientNamed(reading.client, clients) === null;
  const unknown: Doubt[] = nobody && reading.client !== null ? [{ code: 'client.unknown', name: reading.client }] : [];
  const repeated = doubts.some((doubt) => doubt.code === 'row.repeats');
  return { outcome: { outcome: 'new' }, doubts: [...doubts, ...unknown, ...similar], chosen: !twin && !repeated };
}

/** A gig needs a day and a title. */
export const isReadable = (reading: Reading): reading is Reading & { readonly date: LocalDate } =>
  reading.date !== null && reading.title.trim() !== '';

function differences(reading: Reading, gig: KnownGig): ComparedField[] {
  const compared: readonly ComparedField[] = ['title', 'date', 'start', 'finish', 'venueName'];
  return compared.filter((field) => reading[field] !== gig[field]);
}
