import {
  CreateExpenseInput,
  ExpenseDetailWire,
  ExpenseListInput,
  ExpensePageWire,
  ExpenseRef,
  ExpenseRemovedWire,
  ExpenseWire,
  ReceiptRef,
  RemoveExpenseInput,
  UpdateExpenseInput,
} from '@glovelly/contract/expenses';
import { type AuditAction, type AuditChanges, changesBetween } from '@glovelly/domain/audit';
import { lookAlikes, mayRemoveExpense, mayReviseExpense, newExpense, reviseExpense } from '@glovelly/domain/expenses';
import type { ExpenseId } from '@glovelly/domain/kernel';
import { announce, unchanged } from '../../audit/announce.ts';
import type { Tx } from '../../db/database.ts';
import { orNotFound, orThrow, refuseStale, stale } from '../../failure.ts';
import { moneyToWire } from '../../money-to-wire.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { router } from '../../trpc/init.ts';
import { memberProcedure, readProcedure } from '../../trpc/procedures.ts';
import { listExpenses } from './list/store.ts';
import { deleteReceipts } from './receipts/store.ts';
import { sweepBlobs } from './receipts/sweep.ts';
import { fromRow } from './row.ts';
import {
  deleteExpense,
  findChargingInvoice,
  findComparable,
  findExpense,
  holdChargingInvoice,
  insertExpense,
  saveExpense,
  toHex,
} from './store.ts';
import { toDetailWire, toWire } from './to-wire.ts';

export const expensesRouter = router({
  list: readProcedure
    .input(ExpenseListInput)
    .output(ExpensePageWire)
    .query(async ({ ctx, input }) => {
      const { rows, nextCursor, total, sums } = await listExpenses(ctx.db, ctx.actor, input);
      return { expenses: rows.map(toWire), nextCursor, total, sums: sums.map(moneyToWire) };
    }),

  get: readProcedure
    .input(ExpenseRef)
    .output(ExpenseDetailWire)
    .query(async ({ ctx, input }) => {
      const row = orNotFound(await findExpense(ctx.db, ctx.actor, input.id), 'expense');
      const expense = { ...fromRow(row), receiptHashes: row.attachments.map(({ sha256 }) => toHex(sha256)) };
      const [others, invoice] = await Promise.all([
        findComparable(ctx.db, ctx.actor, expense),
        findChargingInvoice(ctx.db, ctx.actor, input.id),
      ]);
      return toDetailWire(row, lookAlikes(expense, others), invoice);
    }),

  create: memberProcedure
    .input(CreateExpenseInput)
    .output(ExpenseWire)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => {
        const { id, ...given } = input;
        if (await insertExpense(tx, ctx.actor, id, orThrow(newExpense(given)))) await say(tx, ctx, id, 'expense.created');
        else unchanged(tx);
        return toWire(orNotFound(await findExpense(tx, ctx.actor, id), 'expense'));
      }),
    ),

  update: memberProcedure
    .input(UpdateExpenseInput)
    .output(ExpenseWire)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => {
        const expense = fromRow(orNotFound(await findExpense(tx, ctx.actor, input.id), 'expense'));
        refuseStale(expense.version, input.version);
        const revised = orThrow(reviseExpense(expense, input.patch));
        orThrow(mayReviseExpense(expense, revised, await holdChargingInvoice(tx, ctx.actor, input.id)));
        if (!(await saveExpense(tx, ctx.actor, expense, revised))) throw stale(expense.version + 1);
        await say(tx, ctx, input.id, 'expense.changed', changesBetween(expense, revised));
        return toWire(orNotFound(await findExpense(tx, ctx.actor, input.id), 'expense'));
      }),
    ),

  remove: memberProcedure
    .input(RemoveExpenseInput)
    .output(ExpenseRemovedWire)
    .mutation(async ({ ctx, input }) => {
      await ctx.transact(async (tx) => {
        const expense = fromRow(orNotFound(await findExpense(tx, ctx.actor, input.id), 'expense'));
        refuseStale(expense.version, input.version);
        orThrow(mayRemoveExpense(await holdChargingInvoice(tx, ctx.actor, input.id)));
        await deleteReceipts(tx, ctx.actor, input.id, 'all');
        if (!(await deleteExpense(tx, ctx.actor, expense))) throw stale(expense.version + 1);
        await say(tx, ctx, input.id, 'expense.removed');
      });
      await sweepBlobs(ctx);
      return { id: input.id };
    }),

  removeReceipt: memberProcedure
    .input(ReceiptRef)
    .output(ExpenseWire)
    .mutation(async ({ ctx, input }) => {
      const wire = await ctx.transact(async (tx) => {
        const removed = await deleteReceipts(tx, ctx.actor, input.expenseId, input.receiptId);
        orNotFound(removed === 0 ? null : removed, 'receipt');
        await say(tx, ctx, input.expenseId, 'receipt.removed', { ids: [input.receiptId] });
        return toWire(orNotFound(await findExpense(tx, ctx.actor, input.expenseId), 'expense'));
      });
      await sweepBlobs(ctx);
      return wire;
    }),
});

const say = (tx: Tx, ctx: MemberContext, id: ExpenseId, action: AuditAction, changes: AuditChanges = {}): Promise<void> =>
  announce(tx, ctx, { action, resourceType: 'expense', resourceId: id, changes });
