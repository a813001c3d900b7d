import type { PaymentListInput } from '@glovelly/contract/payments';
import { type Invoice, invoiceVisibility } from '@glovelly/domain/invoices';
import { type InvoiceId, invariant, type PaymentId, toId } from '@glovelly/domain/kernel';
import { type Payment as PaymentFacts, paymentVisibility } from '@glovelly/domain/payments';
import type { Actor } from '@glovelly/domain/visibility';
import type { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../cursor.ts';
import type { Db, Tx } from '../../db/database.ts';
import { fromLocalDate, toLocalDate } from '../../db/days.ts';
import type { Payment, Prisma } from '../../db/generated/client.ts';
import { whereVisible } from '../../db/where-visible.ts';
import { type InvoiceOfPayment, invoiceColumns } from './row.ts';

const mine = (actor: Actor) => whereVisible<Prisma.PaymentWhereInput>(paymentVisibility, actor);

/** The invoice a payment is for, held until the end of the transaction: two payments of one invoice see one another. */
export async function holdInvoice(tx: Tx, actor: Actor, id: InvoiceId): Promise<InvoiceOfPayment | null> {
  await tx.$queryRaw`select 1 from app.invoices where organisation_id = ${actor.organisationId}::uuid and id = ${id}::uuid for update`;
  return tx.invoice.findFirst({
    where: { AND: [whereVisible<Prisma.InvoiceWhereInput>(invoiceVisibility, actor), { id }] },
    select: invoiceColumns,
  });
}

export const findPayment = (db: Db, actor: Actor, id: PaymentId): Promise<Payment | null> =>
  db.payment.findFirst({ where: { AND: [mine(actor), { id }] } });

export async function insertPayment(
  tx: Tx,
  { organisationId, userId }: Actor,
  { amount, paidOn, ...payment }: PaymentFacts,
): Promise<void> {
  await tx.payment.create({
    data: {
      ...payment,
      organisationId,
      currency: amount.currency,
      amountMinor: amount.minor,
      paidOn: fromLocalDate(paidOn),
      createdByUserId: userId,
    },
  });
}

export async function deletePayment(tx: Tx, { organisationId }: Actor, id: PaymentId): Promise<void> {
  const { count } = await tx.payment.deleteMany({ where: { organisationId, id } });
  invariant(count === 1, 'the payment is there: its invoice is held');
}

/** Keeps what is paid of an invoice in all. The database checks at the end that it is the sum of its payments. */
export async function savePaid(
  tx: Tx,
  { organisationId, userId }: Actor,
  { id, paid }: Extract<Invoice, { state: 'issued' }>,
): Promise<void> {
  await tx.invoice.updateMany({
    where: { organisationId, id, state: 'issued' },
    data: { paidMinor: paid.minor, version: { increment: 1 }, updatedByUserId: userId },
  });
}

export interface PaymentEvent {
  readonly id: string;
  readonly kind: 'payment.recorded' | 'payment.removed';
  readonly payment: Pick<PaymentFacts, 'invoiceId' | 'amount' | 'paidOn'>;
  readonly at: Date;
  readonly requestId: string;
}

/** Writes what happened into the history of the invoice. */
export async function keepEvent(
  tx: Tx,
  { organisationId, userId }: Actor,
  { id, kind, payment, at, requestId }: PaymentEvent,
): Promise<void> {
  const { invoiceId, amount, paidOn } = payment;
  const facts = { amount: { minor: amount.minor.toString(), currency: amount.currency }, day: paidOn };
  await tx.invoiceEvent.create({ data: { organisationId, id, invoiceId, kind, facts, occurredAt: at, userId, requestId } });
}

export type PaymentList = z.output<typeof PaymentListInput>;

const withInvoice = { invoice: { select: { number: true, client: { select: { id: true, name: true } } } } } satisfies Prisma.PaymentInclude;
export type PaymentItemRow = Prisma.PaymentGetPayload<{ include: typeof withInvoice }>;

/** One page of payments, newest first, and what all pages come to. */
export async function listPayments(db: Db, actor: Actor, list: PaymentList) {
  const { clientId, invoiceId, from, to } = list;
  const wanted: Prisma.PaymentWhereInput = {
    AND: [
      mine(actor),
      invoiceId === undefined ? {} : { invoiceId },
      clientId === undefined ? {} : { invoice: { clientId } },
      from === undefined ? {} : { paidOn: { gte: fromLocalDate(from) } },
      to === undefined ? {} : { paidOn: { lte: fromLocalDate(to) } },
    ],
  };
  const [rows, sums] = await Promise.all([
    db.payment.findMany({
      where: { AND: [wanted, after(list.cursor)] },
      orderBy: [{ paidOn: 'desc' }, { id: 'desc' }],
      take: list.take + 1,
      include: withInvoice,
    }),
    db.payment.groupBy({ by: ['currency'], where: wanted, _count: true, _sum: { amountMinor: true }, orderBy: { currency: 'asc' } }),
  ]);
  const page = rows.slice(0, list.take);
  const last = page.at(-1);
  const nextCursor = rows.length > list.take && last ? encodeCursor([toLocalDate(last.paidOn), last.id]) : null;
  return { rows: page, nextCursor, sums };
}

function after(cursor: PaymentList['cursor']): Prisma.PaymentWhereInput {
  const [day, lastId] = decodeCursor(cursor, 2) ?? [];
  const id = toId(lastId ?? '');
  const paidOn = new Date(`${day}T00:00:00Z`);
  if (id === null || Number.isNaN(paidOn.getTime())) return {};
  return { OR: [{ paidOn: { lt: paidOn } }, { paidOn, id: { lt: id } }] };
}
