import type { ImportRowWire, ImportSummaryWire, PreviewInput, PreviewWire } from '@glovelly/contract/imports';
import type { ImportState } from '@glovelly/domain/imports';
import type { z } from 'zod';
import { orNotFound } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { countRows } from './counts/store.ts';
import { type BatchId, findRow, type ImportRowRow, pageOfRows, titlesOf } from './rows/store.ts';
import { findBatch, findSameFile } from './store.ts';
import { keptReadAs, toRowWire, toSummaryWire } from './to-wire.ts';

type Seen = Pick<MemberContext, 'db' | 'actor'>;

/** An import as a person looks at it: how it was read, and a page of its rows. */
export async function preview({ db, actor }: Seen, { id, show, cursor, take }: z.output<typeof PreviewInput>): Promise<PreviewWire> {
  const batch = orNotFound(await findBatch(db, actor, id), 'import');
  const [page, countsOf, same] = await Promise.all([
    pageOfRows(db, actor, id, { show, cursor: cursor ?? null, take }),
    countRows(db, actor, [id]),
    findSameFile(db, actor, batch),
  ]);
  return {
    import: toSummaryWire(batch, countsOf(id)),
    readAs: keptReadAs(batch.mapping).readAs,
    sameFile: same && { id: same.id, state: same.state as ImportState, createdAt: same.createdAt.toISOString() }, // ck_import_batches_state
    rows: await rowsWire({ db, actor }, page.rows),
    total: page.total,
    nextCursor: page.nextCursor,
  };
}

export async function summary({ db, actor }: Seen, id: BatchId): Promise<ImportSummaryWire> {
  const [batch, countsOf] = await Promise.all([findBatch(db, actor, id), countRows(db, actor, [id])]);
  return toSummaryWire(orNotFound(batch, 'import'), countsOf(id));
}

export async function rowNow({ db, actor }: Seen, id: BatchId, position: number): Promise<ImportRowWire> {
  const [row] = await rowsWire({ db, actor }, [orNotFound(await findRow(db, actor, id, position), 'row')]);
  return orNotFound(row, 'row');
}

async function rowsWire({ db, actor }: Seen, rows: readonly ImportRowRow[]): Promise<ImportRowWire[]> {
  const titles = await titlesOf(
    db,
    actor,
    rows.flatMap(({ gigId }) => gigId ?? []),
  );
  return rows.map((row) => toRowWire(row, titles));
}
