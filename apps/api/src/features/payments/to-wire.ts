import type { PaymentItemWire, PaymentWire, RecordedPaymentWire } from '@glovelly/contract/payments';
import { amountDue, type Issued } from '@glovelly/domain/invoices';
import { invariant } from '@glovelly/domain/kernel';
import { toLocalDate } from '../../db/days.ts';
import { toMoney } from '../../db/money-columns.ts';
import { moneyToWire } from '../../money-to-wire.ts';
import { methodOf, type PaymentRow } from './row.ts';
import type { PaymentItemRow } from './store.ts';

export const toWire = (row: PaymentRow): PaymentWire => ({
  id: row.id,
  invoiceId: row.invoiceId,
  amount: moneyToWire(toMoney(row.amountMinor, row.currency)),
  paidOn: toLocalDate(row.paidOn),
  method: methodOf(row),
  reference: row.reference,
  note: row.note,
  recordedAt: row.createdAt.toISOString(),
});

export function toItemWire(row: PaymentItemRow): PaymentItemWire {
  const { number, client } = row.invoice;
  invariant(number !== null, 'what is paid is issued, and has its number');
  return { ...toWire(row), invoiceNumber: number, client };
}

/** How an invoice stands after a payment of it came or went. `invoice` is as it was loaded, before its version went up. */
export const standingOf = (invoice: Issued): RecordedPaymentWire['invoice'] => ({
  id: invoice.id,
  version: invoice.version + 1,
  amountDue: moneyToWire(amountDue(invoice)),
});
