import { createHash } from 'node:crypto';
import { oneLine } from '@glovelly/domain/imports';
import { announce, unchanged } from '../../audit/announce.ts';
import { orThrow } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { judgeRows } from './judge-rows.ts';
import { namesOf, readFile } from './read-file.ts';
import { firstChoices, readerOf } from './reader.ts';
import { type BatchId, insertRows } from './rows/store.ts';
import { sniff } from './sniff.ts';
import { findBatch, insertBatch } from './store.ts';

export interface Upload {
  readonly id: BatchId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Reads an uploaded list and keeps it, with what each row is read as, for a person to look at. Nothing becomes a gig yet. */
export async function upload(ctx: MemberContext, { id, fileName, bytes }: Upload): Promise<{ readonly id: BatchId }> {
  const kind = orThrow(await sniff(bytes));
  if (await findBatch(ctx.db, ctx.actor, id)) return { id }; // the same upload came twice
  const { rows, readAs } = orThrow(await readFile(kind, bytes, readerOf(ctx), await firstChoices(ctx)));
  const judged = await judgeRows(ctx.db, ctx.actor, kind, rows);
  await ctx.transact(async (tx) => {
    const sha256 = createHash('sha256').update(bytes).digest();
    const name = oneLine(fileName).slice(-200) || `list.${kind}`;
    const isNew = await insertBatch(tx, ctx.actor, { id, kind, fileName: name, sha256, content: bytes, readAs, names: namesOf(readAs) });
    if (isNew) {
      await insertRows(tx, ctx.actor, id, judged);
      await announce(tx, ctx, {
        action: 'import.uploaded',
        resourceType: 'import',
        resourceId: id,
        changes: { counts: { rows: judged.length } },
      });
    } else unchanged(tx);
  });
  return { id };
}
