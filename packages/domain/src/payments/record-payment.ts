import { type LocalDate, localDate } from '../calendar/index.ts';
import { amountDue, asIssued, type Invoice, type InvoiceVoid, type Issued, type NotIssued } from '../invoices/index.ts';
import { err, type InvoiceId, invariant, ok, type PaymentId, type Result } from '../kernel/index.ts';
import { add, type Money, subtract } from '../money/index.ts';
import type { PaymentFailure } from './failures.ts';

export const paymentMethods = ['bank_transfer', 'card', 'cash', 'cheque', 'direct_debit', 'paypal', 'other'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** Money that came in for an invoice. */
export interface Payment {
  readonly id: PaymentId;
  readonly invoiceId: InvoiceId;
  /** Above zero, in the currency of the invoice. */
  readonly amount: Money;
  readonly paidOn: LocalDate;
  readonly method: PaymentMethod;
  readonly reference: string | null;
  readonly note: string | null;
}

/**
 * Records a payment of an invoice that is out: in part or exactly. What is due after it is what was due less the amount; never negative.
 * Refuses a draft, a void invoice, an amount that is not above zero or more than is due (naming what is), another currency, and a day in the future or before 2000.
 */
export function recordPayment(
  invoice: Invoice,
  payment: Pick<Payment, 'amount' | 'paidOn'>,
  today: LocalDate,
): Result<Issued, NotIssued | InvoiceVoid | PaymentFailure> {
  const issued = asIssued(invoice);
  if (!issued.ok) return issued;
  const { amount, paidOn } = payment;
  const { currency, paid } = issued.value;
  const due = amountDue(issued.value);
  const earliest = localDate(2000, 1, 1);
  invariant(earliest !== null, '1 January 2000 is a day');
  if (amount.currency !== currency) return err({ code: 'payment.currencyDiffers', expected: currency });
  if (amount.minor <= 0n) return err({ code: 'payment.notPositive' });
  if (amount.minor > due.minor) return err({ code: 'payment.tooMuch', due });
  if (paidOn < earliest || paidOn > today) return err({ code: 'payment.dateRefused', earliest, latest: today });
  return ok({ ...issued.value, paid: add(paid, amount) });
}

/** Takes a payment back that was recorded by mistake: the invoice is then as if it had never been. */
export function removePayment(invoice: Invoice, payment: Pick<Payment, 'amount'>): Result<Issued, NotIssued | InvoiceVoid> {
  const issued = asIssued(invoice);
  return issued.ok ? ok({ ...issued.value, paid: subtract(issued.value.paid, payment.amount) }) : issued;
}
