import type { InvoiceEventWire, IssuedWire } from '@glovelly/contract/invoices';
import type { PaymentWire } from '@glovelly/contract/payments';
import { MoneyWire } from '@glovelly/contract/primitives';
import type { LocalDate } from '@glovelly/domain/calendar';
import { amountDue, type InvoiceFacts, type InvoiceStatus, statusOf, totalInvoice } from '@glovelly/domain/invoices';
import { invariant } from '@glovelly/domain/kernel';
import type { PaymentMethod } from '@glovelly/domain/payments';
import type { Actor } from '@glovelly/domain/visibility';
import { z } from 'zod';
import { toLocalDate } from '../../db/days.ts';
import { toMoney } from '../../db/money-columns.ts';
import { moneyToWire } from '../../money-to-wire.ts';
import { documentDiscountOf, type EventRow, frozenOf, type InvoiceRow, linesOfRow, type PaymentRow } from './row.ts';
import { gigsToWire, lineToWire, totalsToWire } from './to-wire.ts';

/** An issued invoice with what became of it. */
export interface IssuedRecord {
  readonly row: InvoiceRow;
  readonly payments: readonly PaymentRow[];
  readonly events: readonly EventRow[];
  readonly gigs: Parameters<typeof gigsToWire>[0];
}

export function issuedToWire({ row, payments, events, gigs }: IssuedRecord, actor: Actor, today: LocalDate): IssuedWire {
  const { number, invoiceDate, dueDate, issuedAt } = frozenOf(row);
  const { state } = row;
  invariant(state === 'issued' || state === 'void', 'a draft has a wire of its own');
  const [total, paid] = [toMoney(row.totalMinor, row.currency), toMoney(row.paidMinor, row.currency)];
  const facts: InvoiceFacts = { state, total, paid, dueDate };
  const lines = linesOfRow(row);
  const discount = documentDiscountOf(row, total.currency)?.discount ?? null;
  return {
    id: row.id,
    version: row.version,
    state,
    status: notDraft(statusOf(facts, today)),
    number,
    client: row.client,
    currency: total.currency,
    vatRegistered: row.vatRegistered,
    description: row.description,
    purchaseOrderReference: row.purchaseOrderReference,
    lines: lines.map(lineToWire),
    totals: totalsToWire(totalInvoice({ currency: total.currency, lines, discount, vatRegistered: row.vatRegistered })),
    gigs: gigsToWire(gigs),
    invoiceDate,
    dueDate,
    paid: moneyToWire(paid),
    amountDue: moneyToWire(amountDue(facts)),
    payments: payments.map(paymentToWire),
    events: events.map((event) => eventToWire(event, actor)),
    issuedAt: issuedAt.toISOString(),
    voidedAt: row.voidedAt?.toISOString() ?? null,
    voidReason: row.voidReason,
  };
}

function notDraft(status: InvoiceStatus): Exclude<InvoiceStatus, 'draft'> {
  invariant(status !== 'draft', 'what was issued is no draft');
  return status;
}

export const paymentToWire = (row: PaymentRow): PaymentWire => ({
  id: row.id,
  invoiceId: row.invoiceId,
  amount: moneyToWire(toMoney(row.amountMinor, row.currency)),
  paidOn: toLocalDate(row.paidOn),
  method: row.method as PaymentMethod, // ck_payments_method
  reference: row.reference,
  note: row.note,
  recordedAt: row.createdAt.toISOString(),
});

export const eventKinds = ['issued', 'voided', 'payment.recorded', 'payment.removed'] as const;

/** What an event says, as {@link announce} writes it. */
export const EventFacts = z.object({
  amount: MoneyWire.optional(),
  day: z.string().optional(),
  reason: z.string().optional(),
});

function eventToWire(event: EventRow, actor: Actor): InvoiceEventWire {
  const { amount, day, reason } = EventFacts.parse(event.facts);
  const kind = eventKinds.find((known) => known === event.kind);
  invariant(kind !== undefined, 'an invoice has events of the known kinds');
  return {
    id: event.id,
    kind,
    at: event.occurredAt.toISOString(),
    byMe: event.userId === actor.userId,
    amount: amount ?? null,
    day: day ?? null,
    reason: reason ?? null,
  };
}
