import type { LocalDate } from '../calendar/index.ts';
import { isZero, type Money, subtract, zero } from '../money/index.ts';

/** What is kept of an invoice's life. Everything else about it follows. */
export type InvoiceState = 'draft' | 'issued' | 'void';
export const invoiceStates = ['draft', 'issued', 'void'] as const satisfies readonly InvoiceState[];

export const invoiceStatuses = ['draft', 'issued', 'part_paid', 'paid', 'overdue', 'void'] as const;
export type InvoiceStatus = (typeof invoiceStatuses)[number];

/** The facts a status follows from. `paid` is the sum of the payments; a draft has no due date yet. */
export interface InvoiceFacts {
  readonly state: InvoiceState;
  readonly total: Money;
  readonly paid: Money;
  readonly dueDate: LocalDate | null;
}

/** What is still to be paid: the total less the payments of an issued invoice, and nothing of a draft or a void one. Never negative. */
export const amountDue = ({ state, total, paid }: InvoiceFacts): Money =>
  state === 'issued' ? subtract(total, paid) : zero(total.currency);

/**
 * The status on a day, derived and never set by hand (domain rules, An invoice's life). Overdue is from the day after the due date, whatever was paid
 * in part; an invoice over nothing is paid when it is issued.
 */
export function statusOf(facts: InvoiceFacts, today: LocalDate): InvoiceStatus {
  if (facts.state !== 'issued') return facts.state;
  if (isZero(amountDue(facts))) return 'paid';
  if (facts.dueDate !== null && facts.dueDate < today) return 'overdue';
  return isZero(facts.paid) ? 'issued' : 'part_paid';
}

/** The one definition of outstanding, for card, filter and list: issued, in part paid or overdue; not a draft, not paid, not void. */
export const outstandingStatuses = ['issued', 'part_paid', 'overdue'] as const satisfies readonly InvoiceStatus[];

export const isOutstanding = (status: InvoiceStatus): boolean => outstandingStatuses.some((outstanding) => outstanding === status);
