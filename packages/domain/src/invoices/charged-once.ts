import { type ExpenseId, err, type InvoiceId, ok, type Result } from '../kernel/index.ts';
import type { ExpenseInvoicedAlready } from './failures.ts';
import type { InvoiceLine } from './line.ts';

/** An expense that an issued invoice charges, and which one. */
export interface ChargedExpense {
  readonly expenseId: ExpenseId;
  readonly invoiceId: InvoiceId;
  readonly number: string;
}

/**
 * An expense is charged by one issued invoice. A draft promises nothing: an expense that was moved may stand on two of them, with the gig that it left and
 * with the one that it has now. Whichever is issued first charges it, and the other is refused until its line is gone.
 */
export function checkChargedOnce(
  lines: readonly Pick<InvoiceLine, 'source' | 'description'>[],
  charged: readonly ChargedExpense[],
): Result<'once', ExpenseInvoicedAlready> {
  for (const { source, description } of lines) {
    const by = source.origin === 'expense' ? charged.find(({ expenseId }) => expenseId === source.expenseId) : undefined;
    if (by) return err({ code: 'invoice.expenseInvoiced', description, invoiceId: by.invoiceId, number: by.number });
  }
  return ok('once');
}
