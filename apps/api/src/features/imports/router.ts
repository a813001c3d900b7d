import {
  ChangedRowWire,
  ChangeRowInput,
  ChooseRowsInput,
  CommitImportInput,
  CommittedWire,
  DiscardedWire,
  ImportListInput,
  ImportListWire,
  ImportRef,
  ImportSummaryWire,
  PreviewInput,
  PreviewWire,
  RereadInput,
  UndoneWire,
} from '@glovelly/contract/imports';
import { announce, announceEdit } from '../../audit/announce.ts';
import { orNotFound } from '../../failure.ts';
import { router } from '../../trpc/init.ts';
import { memberProcedure } from '../../trpc/procedures.ts';
import { changeRow } from './change-row.ts';
import { commit } from './commit.ts';
import { countRows } from './counts/store.ts';
import { preview, rowNow, summary } from './preview.ts';
import { notMoved } from './refusals.ts';
import { reread } from './reread.ts';
import { chooseRows } from './rows/store.ts';
import { deletePreview, findBatch, listBatches, moveBatch } from './store.ts';
import { toSummaryWire } from './to-wire.ts';
import { undo } from './undo.ts';

/** A list is uploaded as bytes (http.ts); everything after that is here. */
export const importsRouter = router({
  list: memberProcedure
    .input(ImportListInput)
    .output(ImportListWire)
    .query(async ({ ctx, input }) => {
      const { rows, nextCursor } = await listBatches(ctx.db, ctx.actor, input);
      const countsOf = await countRows(
        ctx.db,
        ctx.actor,
        rows.map(({ id }) => id),
      );
      return { imports: rows.map((row) => toSummaryWire(row, countsOf(row.id))), nextCursor };
    }),

  preview: memberProcedure
    .input(PreviewInput)
    .output(PreviewWire)
    .query(({ ctx, input }) => preview(ctx, input)),

  reread: memberProcedure
    .input(RereadInput)
    .output(ImportSummaryWire)
    .mutation(async ({ ctx, input }) => {
      await reread(ctx, input);
      return summary(ctx, input.id);
    }),

  changeRow: memberProcedure
    .input(ChangeRowInput)
    .output(ChangedRowWire)
    .mutation(async ({ ctx, input }) => {
      await changeRow(ctx, input);
      return { row: await rowNow(ctx, input.id, input.position), import: await summary(ctx, input.id) };
    }),

  chooseRows: memberProcedure
    .input(ChooseRowsInput)
    .output(ImportSummaryWire)
    .mutation(async ({ ctx, input: { id, show, chosen } }) => {
      await ctx.transact(async (tx) => {
        const moved = await moveBatch(tx, ctx.actor, { id, state: 'preview' });
        if (!moved) throw notMoved(orNotFound(await findBatch(tx, ctx.actor, id), 'import'), 'preview');
        await chooseRows(tx, ctx.actor, id, show, chosen);
        await announceEdit(tx, ctx, {
          action: 'import.corrected',
          resourceType: 'import',
          resourceId: id,
          changes: { fields: ['chosen'] },
        });
      });
      return summary(ctx, id);
    }),

  commit: memberProcedure
    .input(CommitImportInput)
    .output(CommittedWire)
    .mutation(async ({ ctx, input }) => {
      const counted = await commit(ctx, input);
      return { ...counted, import: await summary(ctx, input.id) };
    }),

  undo: memberProcedure
    .input(ImportRef)
    .output(UndoneWire)
    .mutation(async ({ ctx, input }) => {
      const undone = await undo(ctx, input.id);
      return { ...undone, import: await summary(ctx, input.id) };
    }),

  /** Throws a list away that was only looked at. */
  discard: memberProcedure
    .input(ImportRef)
    .output(DiscardedWire)
    .mutation(({ ctx, input: { id } }) =>
      ctx.transact(async (tx) => {
        const batch = orNotFound(await findBatch(tx, ctx.actor, id), 'import');
        if (!(await deletePreview(tx, ctx.actor, id))) throw notMoved(batch, 'preview');
        await announce(tx, ctx, { action: 'import.discarded', resourceType: 'import', resourceId: id });
        return { id };
      }),
    ),
});
