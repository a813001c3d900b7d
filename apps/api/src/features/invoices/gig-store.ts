import type { LocalDate } from '@glovelly/domain/calendar';
import type { Claim } from '@glovelly/domain/expenses';
import { expenseVisibility } from '@glovelly/domain/expenses';
import { type GigStatus, type GigType, gigVisibility } from '@glovelly/domain/gigs';
import { type ChargeableExpense, type ChargeableGig, type ChargedExpense, invoiceLineVisibility } from '@glovelly/domain/invoices';
import type { ClientId, ExpenseId, GigId, InvoiceId } from '@glovelly/domain/kernel';
import { quantity } from '@glovelly/domain/money';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../db/database.ts';
import { toLocalDate } from '../../db/days.ts';
import { Prisma } from '../../db/generated/client.ts';
import { toMoney } from '../../db/money-columns.ts';
import { whereVisible } from '../../db/where-visible.ts';

const mine = (actor: Actor) => whereVisible<Prisma.GigWhereInput>(gigVisibility, actor);

const charged = (actor: Actor) =>
  ({
    id: true,
    title: true,
    type: true,
    status: true,
    date: true,
    clientId: true,
    currency: true,
    feeMinor: true,
    perDiemMinor: true,
    milesE4: true,
    driving: true,
    passengers: true,
    invoice: { select: { id: true, number: true } },
    expenses: {
      where: whereVisible<Prisma.ExpenseWhereInput>(expenseVisibility, actor),
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        date: true,
        supplier: true,
        description: true,
        currency: true,
        amountMinor: true,
        vatMinor: true,
        claim: true,
        reimbursedOn: true,
      },
    },
  }) satisfies Prisma.GigSelect;

type ChargedRow = Prisma.GigGetPayload<{ select: ReturnType<typeof charged> }>;

/** Gigs with what is charged of them. Held to the end of a transaction by {@link lockGigs}, they are on no other invoice meanwhile. */
export async function findGigs(db: Db, actor: Actor, ids: readonly GigId[]): Promise<ChargeableGig[]> {
  const rows = await db.gig.findMany({ where: { AND: [mine(actor), { id: { in: [...ids] } }] }, select: charged(actor) });
  return withCharges(db, actor, rows);
}

export async function gigsOf(db: Db, actor: Actor, invoiceId: InvoiceId): Promise<ChargeableGig[]> {
  const rows = await db.gig.findMany({ where: { AND: [mine(actor), { invoiceId }] }, select: charged(actor) });
  return withCharges(db, actor, rows);
}

/** With their expenses told apart: which an issued invoice charges already. Most gigs have none, and nothing is asked. */
async function withCharges(db: Db, actor: Actor, rows: readonly ChargedRow[]): Promise<ChargeableGig[]> {
  const charged = await chargedOf(
    db,
    actor,
    rows.flatMap(({ expenses }) => expenses.map(({ id }) => id)),
  );
  const elsewhere = new Set<string>(charged.map(({ expenseId }) => expenseId));
  return rows.map((row) => fromRow(row, elsewhere));
}

/** Which of these expenses an issued invoice charges, and which one. */
export async function chargedOf(db: Db, actor: Actor, expenseIds: readonly string[]): Promise<ChargedExpense[]> {
  if (expenseIds.length === 0) return [];
  const lines = await db.invoiceLine.findMany({
    where: {
      AND: [
        whereVisible<Prisma.InvoiceLineWhereInput>(invoiceLineVisibility, actor),
        { expenseId: { in: [...expenseIds] }, invoice: { state: 'issued' } },
      ],
    },
    select: { expenseId: true, invoice: { select: { id: true, number: true } } },
  });
  return lines.flatMap(
    ({ expenseId, invoice: { id, number } }) =>
      expenseId === null || number === null
        ? []
        : [{ expenseId: expenseId as ExpenseId, invoiceId: id as InvoiceId, number }] /* an expense's id, a foreign key */,
  );
}

export interface Month {
  readonly clientId: ClientId;
  /** YYYY-MM */
  readonly month: string;
}

/** What of a client can be charged: on no invoice and not cancelled. */
const chargeable = (clientId: ClientId): Prisma.GigWhereInput => ({ clientId, invoiceId: null, status: { not: 'cancelled' } });

export interface ChargeableDay {
  readonly date: LocalDate;
  readonly currency: string;
  readonly count: number;
  readonly feeMinor: bigint;
}

/** Every day on which a client has something to charge, per currency, the latest first. */
export async function chargeableDays(db: Db, actor: Actor, clientId: ClientId): Promise<ChargeableDay[]> {
  const days = await db.gig.groupBy({
    by: ['date', 'currency'],
    where: { AND: [mine(actor), chargeable(clientId)] },
    _count: true,
    _sum: { feeMinor: true },
    orderBy: [{ date: 'desc' }, { currency: 'asc' }],
  });
  return days.map(({ date, currency, _count, _sum }) => ({
    date: toLocalDate(date),
    currency,
    count: _count,
    feeMinor: _sum.feeMinor ?? 0n,
  }));
}

/** A client's chargeable gigs of a month: on no invoice and not cancelled, also those ahead. */
export async function chargeableGigsIn(db: Db, actor: Actor, { clientId, month }: Month): Promise<GigId[]> {
  const first = new Date(`${month}-01T00:00:00Z`);
  const next = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1));
  const rows = await db.gig.findMany({
    where: { AND: [mine(actor), chargeable(clientId), { date: { gte: first, lt: next } }] },
    select: { id: true },
  });
  return rows.map(({ id }) => id as GigId); // the primary key
}

/** Holds gigs until the end of the transaction, always in one order: two drafts of the same gigs wait for one another. */
export async function lockGigs(tx: Tx, { organisationId }: Actor, ids: readonly GigId[]): Promise<void> {
  if (ids.length === 0) return;
  const wanted = Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`));
  await tx.$queryRaw`select 1 from app.gigs where organisation_id = ${organisationId}::uuid and id in (${wanted}) order by id for update`;
}

/** Puts gigs on an invoice. They are held, and on none. */
export async function claimGigs(tx: Tx, actor: Actor, invoiceId: InvoiceId, ids: readonly GigId[]): Promise<void> {
  await point(tx, actor, { id: { in: [...ids] }, invoiceId: null }, invoiceId);
}

/** Frees gigs of an invoice: those named, or all. They can be invoiced again. */
export async function freeGigs(tx: Tx, actor: Actor, invoiceId: InvoiceId, ids?: readonly GigId[]): Promise<void> {
  await point(tx, actor, ids === undefined ? { invoiceId } : { invoiceId, id: { in: [...ids] } }, null);
}

async function point(tx: Tx, { organisationId, userId }: Actor, where: Prisma.GigWhereInput, invoiceId: InvoiceId | null): Promise<void> {
  await tx.gig.updateMany({ where: { AND: [{ organisationId }, where] }, data: { invoiceId, updatedByUserId: userId } });
}

const fromRow = (row: ChargedRow, elsewhere: ReadonlySet<string>): ChargeableGig => ({
  id: row.id as GigId, // the primary key
  title: row.title,
  type: row.type as GigType, // ck_gigs_type
  status: row.status as GigStatus, // ck_gigs_status
  date: toLocalDate(row.date),
  clientId: row.clientId as ClientId | null, // a foreign key
  fee: toMoney(row.feeMinor, row.currency),
  perDiem: toMoney(row.perDiemMinor, row.currency),
  miles: quantity(row.milesE4),
  driving: row.driving,
  passengers: row.passengers,
  invoice: row.invoice && { id: row.invoice.id as InvoiceId, number: row.invoice.number }, // a foreign key
  expenses: row.expenses.map((expense) => ({
    id: expense.id as ChargeableExpense['id'], // the primary key
    date: toLocalDate(expense.date),
    supplier: expense.supplier,
    description: expense.description,
    amount: toMoney(expense.amountMinor, expense.currency),
    vat: expense.vatMinor === null ? null : toMoney(expense.vatMinor, expense.currency),
    claim: claimOf(expense),
    isChargedElsewhere: elsewhere.has(expense.id),
  })),
});

/** How it was reimbursed is no matter here: it is not charged. */
const claimOf = ({ claim, reimbursedOn }: ChargedRow['expenses'][number]): Claim => {
  if (claim === 'claimable') return { state: 'claimable' };
  return reimbursedOn === null
    ? { state: 'not_claimable' }
    : { state: 'reimbursed', on: toLocalDate(reimbursedOn), method: null, note: null };
};
