import { type ImportRowWire, type ImportSummaryWire, ReadAsWire, SourceCellWire } from '@glovelly/contract/imports';
import { correct, type ImportState } from '@glovelly/domain/imports';
import { z } from 'zod';
import type { Counts } from './counts/store.ts';
import type { ImportRowRow } from './rows/store.ts';
import type { BatchRow, KeptReadAs } from './store.ts';
import { doubtsOf, doubtsWire, fixesOf, fromStored, readingWire, toFixes } from './stored-reading.ts';

export const toSummaryWire = (batch: BatchRow, { counts, gigs }: Counts): ImportSummaryWire => ({
  id: batch.id,
  fileName: batch.fileName,
  kind: batch.kind === 'ics' ? 'ics' : 'csv', // ck_import_batches_kind
  state: batch.state as ImportState, // ck_import_batches_state
  createdAt: batch.createdAt.toISOString(),
  committedAt: batch.committedAt?.toISOString() ?? null,
  undoneAt: batch.undoneAt?.toISOString() ?? null,
  version: batch.version,
  counts,
  gigs,
});

const Kept = z.object({ readAs: ReadAsWire, names: z.array(z.string()) });

/** How the file was read, as it was kept. */
export const keptReadAs = (mapping: unknown): KeptReadAs => Kept.parse(mapping);

const Source = z.array(SourceCellWire);

export function toRowWire(row: ImportRowRow, titles: ReadonlyMap<string, string>): ImportRowWire {
  const fixes = fixesOf(row.fixes);
  const { reading } = correct(fromStored(row.reading), toFixes(fixes));
  const title = row.gigId === null ? undefined : titles.get(row.gigId);
  return {
    position: row.position,
    line: row.line,
    source: Source.parse(row.source),
    reading: readingWire(reading),
    doubts: doubtsWire(doubtsOf(row.doubts)),
    outcome: row.outcome as ImportRowWire['outcome'], // ck_import_rows_outcome
    chosen: row.chosen,
    fixed: (['title', 'date', 'start', 'finish'] as const).filter((field) => fixes[field] !== undefined),
    gig: row.gigId === null || title === undefined ? null : { id: row.gigId, title },
  };
}
