import type { FigureWire, HomeSummaryWire } from '@glovelly/contract/home';
import type { LocalDate, TaxYear } from '@glovelly/domain/calendar';
import { gigVisibility } from '@glovelly/domain/gigs';
import { invoiceVisibility } from '@glovelly/domain/invoices';
import { paymentVisibility } from '@glovelly/domain/payments';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db } from '../../db/database.ts';
import { fromLocalDate, toLocalDate } from '../../db/days.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { sumOf, toCurrency } from '../../db/money-columns.ts';
import { whereToInvoice } from '../../db/where-status.ts';
import { whereVisible } from '../../db/where-visible.ts';

/*
 * The definitions are the domain's, said here as filters: `statusOn` of a gig, `isOutstanding` and `amountDue` of an invoice.
 * A test holds every figure against the list that it opens.
 */

const gigs = (actor: Actor) => whereVisible<Prisma.GigWhereInput>(gigVisibility, actor);
const invoices = (actor: Actor) => whereVisible<Prisma.InvoiceWhereInput>(invoiceVisibility, actor);

interface Sum {
  readonly currency: string;
  readonly count: number;
  readonly minor: bigint;
}

const figure = (sums: readonly Sum[]): FigureWire => ({
  count: sums.reduce((count, sum) => count + sum.count, 0),
  amounts: sums.filter((sum) => sum.count > 0).map(({ minor, currency }) => ({ minor: minor.toString(), currency: toCurrency(currency) })),
});

/** The domain's `isToInvoice`. */
export async function gigsToInvoice(db: Db, actor: Actor, today: LocalDate): Promise<FigureWire> {
  const sums = await db.gig.groupBy({
    by: ['currency'],
    where: { AND: [gigs(actor), whereToInvoice(today)] },
    _count: true,
    _sum: { feeMinor: true },
    orderBy: { currency: 'asc' },
  });
  return figure(sums.map(({ currency, _count, _sum }) => ({ currency, count: _count, minor: sumOf(_sum.feeMinor) })));
}

export async function drafts(db: Db, actor: Actor): Promise<FigureWire> {
  const sums = await db.invoice.groupBy({
    by: ['currency'],
    where: { AND: [invoices(actor), { state: 'draft' }] },
    _count: true,
    _sum: { totalMinor: true },
    orderBy: { currency: 'asc' },
  });
  return figure(sums.map(({ currency, _count, _sum }) => ({ currency, count: _count, minor: sumOf(_sum.totalMinor) })));
}

/** Issued and not paid in full; with `dueBefore`, those of them that were due before that day. */
export async function outstanding(
  db: Db,
  actor: Actor,
  { dueBefore }: { dueBefore?: LocalDate } = {},
): Promise<HomeSummaryWire['overdue']> {
  const owed: Prisma.InvoiceWhereInput = { state: 'issued', totalMinor: { gt: db.invoice.fields.paidMinor } };
  const late: Prisma.InvoiceWhereInput = dueBefore === undefined ? {} : { dueDate: { lt: fromLocalDate(dueBefore) } };
  const sums = await db.invoice.groupBy({
    by: ['currency'],
    where: { AND: [invoices(actor), owed, late] },
    _count: true,
    _sum: { totalMinor: true, paidMinor: true },
    _min: { dueDate: true },
    orderBy: { currency: 'asc' },
  });
  const oldest = sums.flatMap(({ _min }) => (_min.dueDate ? [toLocalDate(_min.dueDate)] : [])).toSorted()[0] ?? null;
  return {
    ...figure(
      sums.map(({ currency, _count, _sum }) => ({ currency, count: _count, minor: sumOf(_sum.totalMinor) - sumOf(_sum.paidMinor) })),
    ),
    oldest,
  };
}

/** Payments received in the tax year, by payment date (domain rules, Dashboard: cash basis). */
export async function income(db: Db, actor: Actor, year: TaxYear): Promise<FigureWire> {
  const sums = await db.payment.groupBy({
    by: ['currency'],
    where: {
      AND: [
        whereVisible<Prisma.PaymentWhereInput>(paymentVisibility, actor),
        { paidOn: { gte: fromLocalDate(year.from), lte: fromLocalDate(year.to) } },
      ],
    },
    _count: true,
    _sum: { amountMinor: true },
    orderBy: { currency: 'asc' },
  });
  return figure(sums.map(({ currency, _count, _sum }) => ({ currency, count: _count, minor: sumOf(_sum.amountMinor) })));
}

const NEXT = 5;

export async function comingUp(db: Db, actor: Actor, today: LocalDate): Promise<HomeSummaryWire['comingUp']> {
  const rows = await db.gig.findMany({
    where: { AND: [gigs(actor), { date: { gte: fromLocalDate(today) }, status: { in: ['draft', 'confirmed'] } }] },
    orderBy: [{ date: 'asc' }, { startTime: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    take: NEXT,
    select: { id: true, title: true, date: true, startTime: true, timeZone: true, venueName: true },
  });
  return rows.map(({ date, startTime, ...row }) => ({ ...row, date: toLocalDate(date), start: startTime }));
}

export async function whatThereIs(db: Db, actor: Actor): Promise<HomeSummaryWire['has']> {
  const inOrganisation = { organisationId: actor.organisationId };
  const [seller, client, gig, invoice] = await Promise.all([
    db.sellerProfile.findFirst({ where: inOrganisation, select: { completedAt: true } }),
    db.client.findFirst({ where: inOrganisation, select: { id: true } }),
    db.gig.findFirst({ where: gigs(actor), select: { id: true } }),
    db.invoice.findFirst({ where: invoices(actor), select: { id: true } }),
  ]);
  return { seller: seller?.completedAt != null, clients: client !== null, gigs: gig !== null, invoices: invoice !== null };
}
