import type { Draft, Issuing } from '@glovelly/domain/invoices';
import { invoiceEventVisibility } from '@glovelly/domain/invoices';
import { type InvoiceId, invariant } from '@glovelly/domain/kernel';
import { paymentVisibility } from '@glovelly/domain/payments';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../db/database.ts';
import { fromLocalDate } from '../../db/days.ts';
import type { InvoiceEvent, Payment, Prisma } from '../../db/generated/client.ts';
import { whereVisible } from '../../db/where-visible.ts';
import type { Frozen } from './frozen-document.ts';
import type { Parties } from './parties-store.ts';
import { replaceLines } from './store.ts';

interface ToIssue {
  readonly before: Draft;
  readonly issuing: Issuing;
  readonly document: Frozen;
  readonly chain: Uint8Array<ArrayBuffer>;
  readonly position: number;
  readonly issuedAt: Date;
  readonly parties: Parties;
}

/** Keeps an issued invoice: its lines first, for nothing of it can be written once the state has changed. */
export async function saveIssued(
  tx: Tx,
  actor: Actor,
  { before, issuing, document, chain, position, issuedAt, parties }: ToIssue,
): Promise<void> {
  const { issued, lines, totals, terms } = issuing;
  await replaceLines(tx, actor, { id: before.id, lines });
  const { count } = await tx.invoice.updateMany({
    where: { organisationId: actor.organisationId, id: before.id, version: before.version, state: 'draft' },
    data: {
      state: 'issued',
      number: issued.number,
      invoiceDate: fromLocalDate(issued.invoiceDate),
      dueDate: fromLocalDate(issued.dueDate),
      paymentTermsDays: terms,
      purchaseOrderReference: before.purchaseOrderReference ?? parties.client.purchaseOrderReference,
      vatRegistered: before.vatRegistered,
      netMinor: totals.taxable.minor,
      vatMinor: totals.vat.minor,
      totalMinor: totals.total.minor,
      document: document as Prisma.InputJsonValue /* strings, booleans, nulls, lists and objects of them */,
      chainSha256: chain,
      chainPosition: position,
      issuedAt,
      issuedByUserId: actor.userId,
      updatedByUserId: actor.userId,
      version: { increment: 1 },
    },
  });
  invariant(count === 1, 'the draft is held since it was loaded');
}

/** Takes an invoice back. It is held, and nothing of it was paid. */
export async function saveVoid(tx: Tx, { organisationId, userId }: Actor, id: InvoiceId, reason: string, voidedAt: Date): Promise<void> {
  const { count } = await tx.invoice.updateMany({
    where: { organisationId, id, state: 'issued' },
    data: { state: 'void', voidReason: reason, voidedAt, updatedByUserId: userId, version: { increment: 1 } },
  });
  invariant(count === 1, 'the invoice is held since it was loaded');
}

/** Remembers where the PDF is and what it is, the first time it is drawn. */
export async function savePdf(
  db: Db,
  { organisationId }: Actor,
  id: InvoiceId,
  pdfStorageKey: string,
  pdfSha256: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await db.invoice.updateMany({ where: { organisationId, id, pdfSha256: null }, data: { pdfStorageKey, pdfSha256 } });
}

export const paymentsOf = (db: Db, actor: Actor, invoiceId: InvoiceId): Promise<Payment[]> =>
  db.payment.findMany({
    where: { AND: [whereVisible<Prisma.PaymentWhereInput>(paymentVisibility, actor), { invoiceId }] },
    orderBy: [{ paidOn: 'asc' }, { id: 'asc' }],
  });

export const eventsOf = (db: Db, actor: Actor, invoiceId: InvoiceId): Promise<InvoiceEvent[]> =>
  db.invoiceEvent.findMany({
    where: { AND: [whereVisible<Prisma.InvoiceEventWhereInput>(invoiceEventVisibility, actor), { invoiceId }] },
    orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
  });
