import { type Comparable, type Expense, type ExpenseDetails, expenseVisibility } from '@glovelly/domain/expenses';
import { invoiceLineVisibility } from '@glovelly/domain/invoices';
import type { ExpenseId, GigId } from '@glovelly/domain/kernel';
import { isCurrency, money } from '@glovelly/domain/money';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../db/database.ts';
import { fromLocalDate, toLocalDate } from '../../db/days.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { whereVisible } from '../../db/where-visible.ts';
import { toColumns } from './columns.ts';
import { type ExpenseRow, withGigAndReceipts } from './row.ts';

const mine = (actor: Actor) => whereVisible<Prisma.ExpenseWhereInput>(expenseVisibility, actor);

export const findExpense = (db: Db, actor: Actor, id: ExpenseId): Promise<ExpenseRow | null> =>
  db.expense.findFirst({ where: { AND: [mine(actor), { id }] }, include: withGigAndReceipts });

/** Keeps a new expense, last among those of its gig. `false` when the id is there already: the same click came twice, and nothing was changed. */
export async function insertExpense(tx: Tx, actor: Actor, id: ExpenseId, details: ExpenseDetails): Promise<boolean> {
  const { organisationId, userId } = actor;
  const position = await nextPosition(tx, actor, details.gigId);
  const { count } = await tx.expense.createMany({
    data: [{ ...toColumns(details), position, organisationId, id, createdByUserId: userId, updatedByUserId: userId }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Saves over the version that was loaded. `false` when somebody else saved in the meantime: nothing was changed. */
export async function saveExpense(tx: Tx, actor: Actor, before: Expense, after: ExpenseDetails): Promise<boolean> {
  const moved = before.gigId === after.gigId ? {} : { position: await nextPosition(tx, actor, after.gigId) };
  const { count } = await tx.expense.updateMany({
    where: { organisationId: actor.organisationId, id: before.id, version: before.version },
    data: { ...toColumns(after), ...moved, version: { increment: 1 }, updatedByUserId: actor.userId },
  });
  return count === 1;
}

/** Deletes the expense, once its receipts are gone. `false` when somebody else saved in the meantime. */
export async function deleteExpense(tx: Tx, actor: Actor, { id, version }: Expense): Promise<boolean> {
  const { count } = await tx.expense.deleteMany({ where: { organisationId: actor.organisationId, id, version } });
  return count === 1;
}

async function nextPosition(tx: Tx, actor: Actor, gigId: GigId | null): Promise<number> {
  if (gigId === null) return 0;
  const { _max } = await tx.expense.aggregate({ where: { organisationId: actor.organisationId, gigId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}

export interface ChargingInvoice {
  readonly id: string;
  readonly number: string | null;
}

/**
 * The same, held until the end of the transaction: whoever issues it meanwhile waits, or has issued it. Without its lock an expense could be moved between
 * the look and the issue.
 */
export async function holdChargingInvoice(tx: Tx, actor: Actor, id: ExpenseId): Promise<ChargingInvoice | null> {
  await tx.$queryRaw`
    select 1 from app.invoices as i where i.organisation_id = ${actor.organisationId}::uuid and i.id in (
      select l.invoice_id from app.invoice_lines as l where l.organisation_id = ${actor.organisationId}::uuid and l.expense_id = ${id}::uuid)
    order by i.id for update`;
  return findChargingInvoice(tx, actor, id);
}

/** The live invoice with a line for the expense, if there is one: rather the issued one than a draft that has a line for it too. */
export async function findChargingInvoice(db: Db, actor: Actor, id: ExpenseId): Promise<ChargingInvoice | null> {
  const line = await db.invoiceLine.findFirst({
    where: {
      AND: [
        whereVisible<Prisma.InvoiceLineWhereInput>(invoiceLineVisibility, actor),
        { expenseId: id, invoice: { state: { in: ['draft', 'issued'] } } },
      ],
    },
    orderBy: [{ invoice: { number: { sort: 'asc', nulls: 'last' } } }, { invoice: { createdAt: 'desc' } }],
    select: { invoice: { select: { id: true, number: true } } },
  });
  return line?.invoice ?? null;
}

export interface ComparableExpense extends Comparable {
  readonly description: string;
}

/** Expenses that could look like this one: of its day and amount, or with one of its receipts' bytes. Whether they do is the domain's to say. */
export async function findComparable(db: Db, actor: Actor, expense: Comparable): Promise<ComparableExpense[]> {
  const sha256 = { in: expense.receiptHashes.map((hash) => Buffer.from(hash, 'hex')) };
  const { minor, currency } = expense.amount;
  const rows = await db.expense.findMany({
    where: {
      AND: [
        mine(actor),
        { id: { not: expense.id } },
        { OR: [{ date: fromLocalDate(expense.date), amountMinor: minor, currency }, { attachments: { some: { sha256 } } }] },
      ],
    },
    select: {
      id: true,
      description: true,
      date: true,
      supplier: true,
      amountMinor: true,
      currency: true,
      attachments: { select: { sha256: true } },
    },
    take: 20,
  });
  return rows.flatMap((row) =>
    isCurrency(row.currency)
      ? [
          {
            id: row.id,
            description: row.description,
            date: toLocalDate(row.date),
            supplier: row.supplier,
            amount: money(row.amountMinor, row.currency),
            receiptHashes: row.attachments.map((receipt) => toHex(receipt.sha256)),
          },
        ]
      : [],
  );
}

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
