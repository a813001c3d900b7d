import type { RereadInput } from '@glovelly/contract/imports';
import type { z } from 'zod';
import { announce } from '../../audit/announce.ts';
import { orNotFound, orThrow } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { judgeRows } from './judge-rows.ts';
import { type Choices, namesOf, readFile } from './read-file.ts';
import { readerOf } from './reader.ts';
import { notMoved } from './refusals.ts';
import { decidedRows, deleteRows, insertRows } from './rows/store.ts';
import type { ImportKind } from './sniff.ts';
import { findBatch, findContent, moveBatch } from './store.ts';
import { fixesOf } from './stored-reading.ts';
import { keptReadAs } from './to-wire.ts';

/** Reads the file again with other columns, another order of dates or another zone. Corrections stay with their rows. */
export async function reread(ctx: MemberContext, { id, version, mapping, timeZone }: z.output<typeof RereadInput>): Promise<void> {
  const batch = orNotFound(await findBatch(ctx.db, ctx.actor, id), 'import');
  if (batch.state !== 'preview' || batch.version !== version) throw notMoved(batch, 'preview');
  const kind: ImportKind = batch.kind === 'ics' ? 'ics' : 'csv'; // ck_import_batches_kind
  const { readAs: before } = keptReadAs(batch.mapping);
  const choices: Choices = {
    mapping: mapping ?? (before.kind === 'csv' ? before.mapping : null),
    timeZone: timeZone ?? null,
  };
  const bytes = orNotFound(await findContent(ctx.db, ctx.actor, id), 'import');
  const { rows, readAs } = orThrow(await readFile(kind, bytes, readerOf(ctx), choices));
  await ctx.transact(async (tx) => {
    const moved = await moveBatch(tx, ctx.actor, { id, state: 'preview', version }, { kept: { readAs, names: namesOf(readAs) } });
    if (!moved) throw notMoved(orNotFound(await findBatch(tx, ctx.actor, id), 'import'), 'preview');
    const decided = (await decidedRows(tx, ctx.actor, id)).map(
      ({ importKey, fixes, ...row }) => [importKey, { ...row, fixes: fixesOf(fixes) }] as const,
    );
    await deleteRows(tx, ctx.actor, id);
    await insertRows(tx, ctx.actor, id, await judgeRows(tx, ctx.actor, kind, rows, new Map(decided)));
    await announce(tx, ctx, {
      action: 'import.reread',
      resourceType: 'import',
      resourceId: id,
      changes: { counts: { rows: rows.length } },
    });
  });
}
