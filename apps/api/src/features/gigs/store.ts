import { daysBetween } from '@glovelly/domain/calendar';
import { type ClaimState, copiedExpense, expenseVisibility } from '@glovelly/domain/expenses';
import { type Gig, type GigFields, type GigTimes, gigVisibility } from '@glovelly/domain/gigs';
import type { ClientId, ExpenseId, GigId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../db/database.ts';
import { fromLocalDate, toLocalDate } from '../../db/days.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { gigColumns } from '../../db/gig-columns.ts';
import { whereVisible } from '../../db/where-visible.ts';
import { type GigRow, withNames } from './row.ts';

const mine = (actor: Actor) => whereVisible<Prisma.GigWhereInput>(gigVisibility, actor);
const spent = (actor: Actor, gigId: GigId): Prisma.ExpenseWhereInput => ({
  AND: [whereVisible<Prisma.ExpenseWhereInput>(expenseVisibility, actor), { gigId }],
});

export const findGig = (db: Db, actor: Actor, id: GigId): Promise<GigRow | null> =>
  db.gig.findFirst({ where: { AND: [mine(actor), { id }] }, include: withNames });

export const findGigs = (db: Db, actor: Actor, ids: readonly GigId[]): Promise<GigRow[]> =>
  db.gig.findMany({ where: { AND: [mine(actor), { id: { in: [...ids] } }] }, include: withNames });

/** Keeps a new gig. `false` when the id is there already: the same click came twice, and nothing was changed. */
export async function insertGig(tx: Tx, actor: Actor, id: GigId, gig: GigFields): Promise<boolean> {
  const { organisationId, userId } = actor;
  const { count } = await tx.gig.createMany({
    data: [{ ...gigColumns(gig), organisationId, id, createdByUserId: userId, updatedByUserId: userId }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Saves over the version that was loaded, on the invoice that was loaded. `false` when either has changed in the meantime: nothing was saved. */
export async function saveGig(tx: Tx, actor: Actor, before: Gig, after: GigFields): Promise<boolean> {
  const { count } = await tx.gig.updateMany({
    where: { organisationId: actor.organisationId, id: before.id, version: before.version, invoiceId: before.invoiceId },
    data: { ...gigColumns(after), version: { increment: 1 }, updatedByUserId: actor.userId },
  });
  return count === 1;
}

/** Deletes the gig; its expenses stay, on no gig. `false` when it was changed, or put on an invoice, in the meantime. */
export async function deleteGig(tx: Tx, actor: Actor, { id, version }: Gig): Promise<boolean> {
  const { organisationId, userId } = actor;
  await tx.expense.updateMany({
    where: { organisationId, gigId: id },
    data: { gigId: null, version: { increment: 1 }, updatedByUserId: userId },
  });
  const { count } = await tx.gig.deleteMany({ where: { organisationId, id, version, invoiceId: null } });
  return count === 1;
}

export const expenseSums = (db: Db, actor: Actor, gigId: GigId) =>
  db.expense.groupBy({
    by: ['currency', 'claim'],
    where: spent(actor, gigId),
    _count: true,
    _sum: { amountMinor: true },
    orderBy: { currency: 'asc' },
  });

/** Copies the expenses of one gig to another, without receipts; what else changes of them is the domain's to say. */
export async function copyExpenses(tx: Tx, actor: Actor, from: Gig, to: Gig, newId: () => ExpenseId): Promise<void> {
  const { organisationId, userId } = actor;
  const expenses = await tx.expense.findMany({ where: { organisationId, gigId: from.id }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const days = daysBetween(from.date, to.date);
  await tx.expense.createMany({
    data: expenses.map(({ version: _version, createdAt: _created, updatedAt: _updated, ...expense }) => {
      const copied = copiedExpense({ date: toLocalDate(expense.date), claim: expense.claim as ClaimState /* ck_expenses_claim */ }, days);
      return {
        ...expense,
        id: newId(),
        gigId: to.id,
        date: fromLocalDate(copied.date),
        claim: copied.claim,
        reimbursedOn: null,
        reimbursedMethod: null,
        reimbursedNote: null,
        organisationId,
        createdByUserId: userId,
        updatedByUserId: userId,
      };
    }),
  });
}

/** Nobody has so many gigs within five days; more would say nothing to a reader. */
const MOST_AROUND = 200;

/** The gigs of the days given that take any time. */
export const gigsBetween = (db: Db, actor: Actor, from: GigTimes['date'], to: GigTimes['date']) =>
  db.gig.findMany({
    where: { AND: [mine(actor), { date: { gte: fromLocalDate(from), lte: fromLocalDate(to) }, status: { not: 'cancelled' } }] },
    orderBy: [{ date: 'asc' }, { startTime: 'asc' }, { id: 'asc' }],
    take: MOST_AROUND,
    select: { id: true, title: true, status: true, date: true, arrivalTime: true, startTime: true, finishTime: true, timeZone: true },
  });

/** The currency a client is invoiced in; null when it is the organisation's, or there is no such client. */
export async function currencyOfClient(db: Db, actor: Actor, id: ClientId): Promise<string | null> {
  const client = await db.client.findFirst({ where: { organisationId: actor.organisationId, id }, select: { currency: true } });
  return client?.currency ?? null;
}
