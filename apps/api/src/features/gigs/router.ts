import {
  ClashesInput,
  ClashesWire,
  CloneGigInput,
  CreateGigInput,
  DeletedGigWire,
  DeleteGigInput,
  GigDetailWire,
  GigListInput,
  GigPageWire,
  GigRef,
  GigWire,
  UpdatedGigsWire,
  UpdateGigInput,
  UpdateManyGigsInput,
} from '@glovelly/contract/gigs';
import { type AuditAction, type AuditChanges, changesBetween } from '@glovelly/domain/audit';
import { changeGig, checkDeletion, checkFields, cloneGig } from '@glovelly/domain/gigs';
import type { GigId } from '@glovelly/domain/kernel';
import { announce, unchanged } from '../../audit/announce.ts';
import type { Db, Tx } from '../../db/database.ts';
import { orNotFound, orThrow, refuseStale, stale } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { router } from '../../trpc/init.ts';
import { memberProcedure, readProcedure } from '../../trpc/procedures.ts';
import { findClashes } from './clashes.ts';
import { sumsOf } from './expense-sums.ts';
import { holdExpensesLeft } from './expenses-store.ts';
import { invoiceOf } from './invoice-of.ts';
import { listGigs } from './list/store.ts';
import { newGig } from './new-gig.ts';
import { fromRow } from './row.ts';
import { copyExpenses, currencyOfClient, deleteGig, expenseSums, findGig, insertGig, saveGig } from './store.ts';
import { toDetailWire, toWire } from './to-wire.ts';
import { updateMany } from './update-many.ts';

export const gigsRouter = router({
  list: readProcedure
    .input(GigListInput)
    .output(GigPageWire)
    .query(async ({ ctx, input }) => {
      const today = ctx.today();
      const { rows, ...page } = await listGigs(ctx.db, ctx.actor, input, today);
      return { gigs: rows.map((row) => toWire(row, today)), ...page };
    }),

  get: readProcedure
    .input(GigRef)
    .output(GigDetailWire)
    .query(async ({ ctx, input }) => {
      const [row, sums] = await Promise.all([load(ctx.db, ctx, input.id), expenseSums(ctx.db, ctx.actor, input.id)]);
      return toDetailWire(row, ctx.today(), sumsOf(sums), await findClashes(ctx.db, ctx.actor, fromRow(row)));
    }),

  clashes: readProcedure
    .input(ClashesInput)
    .output(ClashesWire)
    .query(({ ctx, input }) =>
      findClashes(ctx.db, ctx.actor, { ...input, id: input.id ?? null, timeZone: input.timeZone ?? ctx.organisation.timeZone }),
    ),

  create: memberProcedure
    .input(CreateGigInput)
    .output(GigWire)
    .mutation(({ ctx, input: { id, ...given } }) =>
      ctx.transact(async (tx) => {
        const currency = given.clientId ? await currencyOfClient(tx, ctx.actor, given.clientId) : null;
        const fields = orThrow(checkFields(newGig(given, ctx.organisation, currency), ctx.today()));
        if (await insertGig(tx, ctx.actor, id, fields)) await say(tx, ctx, id, 'gig.created');
        else unchanged(tx);
        return answer(tx, ctx, id);
      }),
    ),

  update: memberProcedure
    .input(UpdateGigInput)
    .output(GigWire)
    .mutation(({ ctx, input: { id, version, patch } }) =>
      ctx.transact(async (tx) => {
        const row = await load(tx, ctx, id);
        const gig = fromRow(row);
        refuseStale(gig.version, version);
        const changed = orThrow(changeGig(gig, patch, invoiceOf(row), ctx.today()));
        if (!(await saveGig(tx, ctx.actor, gig, changed))) throw stale((await load(tx, ctx, id)).version);
        await say(tx, ctx, id, 'gig.changed', changesBetween(gig, changed));
        return answer(tx, ctx, id);
      }),
    ),

  updateMany: memberProcedure
    .input(UpdateManyGigsInput)
    .output(UpdatedGigsWire)
    .mutation(({ ctx, input }) => updateMany(ctx, input.changes)),

  delete: memberProcedure
    .input(DeleteGigInput)
    .output(DeletedGigWire)
    .mutation(({ ctx, input: { id, version, keepExpenses } }) =>
      ctx.transact(async (tx) => {
        const row = await load(tx, ctx, id);
        refuseStale(row.version, version);
        orThrow(checkDeletion({ invoice: invoiceOf(row), expenses: await holdExpensesLeft(tx, ctx.actor, id), keepExpenses }));
        if (!(await deleteGig(tx, ctx.actor, fromRow(row)))) throw stale(row.version + 1);
        await say(tx, ctx, id, 'gig.removed');
        return { id };
      }),
    ),

  clone: memberProcedure
    .input(CloneGigInput)
    .output(GigWire)
    .mutation(({ ctx, input: { id, copyId, date } }) =>
      ctx.transact(async (tx) => {
        const gig = fromRow(await load(tx, ctx, id));
        if (await findGig(tx, ctx.actor, copyId)) {
          unchanged(tx); // the same click came twice
          return answer(tx, ctx, copyId);
        }
        const copy = cloneGig(gig, { id: copyId, date: date ?? gig.date }, ctx.today());
        await insertGig(tx, ctx.actor, copyId, copy);
        await copyExpenses(tx, ctx.actor, gig, copy, ctx.newId<'expense'>);
        await say(tx, ctx, copyId, 'gig.copied', { ids: [id] });
        return answer(tx, ctx, copyId);
      }),
    ),
});

type Seen = Pick<MemberContext, 'actor' | 'today'>;

const load = async (db: Db, { actor }: Seen, id: GigId) => orNotFound(await findGig(db, actor, id), 'gig');

const answer = async (db: Db, ctx: Seen, id: GigId) => toWire(await load(db, ctx, id), ctx.today());

const say = (tx: Tx, ctx: MemberContext, id: GigId, action: AuditAction, changes: AuditChanges = {}): Promise<void> =>
  announce(tx, ctx, { action, resourceType: 'gig', resourceId: id, changes });
