import { keptBecause } from '@glovelly/domain/imports';
import { announce, unchanged } from '../../audit/announce.ts';
import { orNotFound } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { countMade, gigsOfImport, type Kept, removeUntouched } from './commit/store.ts';
import { notMoved } from './refusals.ts';
import type { BatchId } from './rows/store.ts';
import { findBatch, moveBatch } from './store.ts';

/** Takes an import back: removes the gigs that are as it made them, and names those that somebody has built on and that therefore stay. */
export function undo(ctx: MemberContext, id: BatchId): Promise<{ readonly removed: number; readonly kept: Kept[] }> {
  return ctx.transact(async (tx) => {
    const moved = await moveBatch(tx, ctx.actor, { id, state: 'committed' }, { state: 'undone', undoneAt: new Date(ctx.now()) });
    if (moved) {
      const untouched = (await gigsOfImport(tx, ctx.actor, id)).filter((gig) => keptBecause(gig) === null);
      await removeUntouched(
        tx,
        ctx.actor,
        id,
        untouched.map((gig) => gig.id),
      );
      await announce(tx, ctx, {
        action: 'import.undone',
        resourceType: 'import',
        resourceId: id,
        changes: { counts: { gigs: untouched.length } },
      });
    } else {
      const batch = orNotFound(await findBatch(tx, ctx.actor, id), 'import');
      if (batch.state !== 'undone') throw notMoved(batch, 'committed');
      unchanged(tx); // undone: the same click came twice
    }
    const kept = (await gigsOfImport(tx, ctx.actor, id)).map(({ id: gigId, title, date, ...gig }) => ({
      id: gigId,
      title,
      date,
      because: keptBecause(gig) ?? 'edited', // touched between the look and the removal
    }));
    return { removed: (await countMade(tx, ctx.actor, id)).made - kept.length, kept };
  });
}
