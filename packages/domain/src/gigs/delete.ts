import { type ExpenseDetails, mayReviseExpense } from '../expenses/index.ts';
import { err, ok, type Result } from '../kernel/index.ts';
import type { InvoiceOfGig } from './change.ts';
import type { GigExpenseInvoiced, GigHasExpenses, GigOnInvoice } from './failures.ts';

/** An expense of a gig that would go, and the live invoice that charges it; its number is null on a draft. */
export interface ExpenseLeft extends Pick<ExpenseDetails, 'gigId' | 'description' | 'amount' | 'vat'> {
  readonly invoice: { readonly number: string | null } | null;
}

export interface GigToDelete {
  readonly invoice: InvoiceOfGig | null;
  readonly expenses: readonly ExpenseLeft[];
  /** The user has said that the gig's expenses stay, on no gig. */
  readonly keepExpenses: boolean;
}

/**
 * Whether a gig may be deleted: not while a live invoice charges for it, never silently together with its expenses, and not while one of those has to keep
 * its gig because an issued invoice of another gig charges it.
 */
export function checkDeletion({
  invoice,
  expenses,
  keepExpenses,
}: GigToDelete): Result<undefined, GigOnInvoice | GigHasExpenses | GigExpenseInvoiced> {
  if (invoice) return err({ code: 'gig.onInvoice', invoiceId: invoice.id, number: invoice.number });
  for (const expense of expenses) {
    const leaves = mayReviseExpense(expense, { ...expense, gigId: null }, expense.invoice);
    if (!leaves.ok) return err({ code: 'gig.expenseInvoiced', description: expense.description, number: leaves.error.number });
  }
  if (expenses.length > 0 && !keepExpenses) return err({ code: 'gig.hasExpenses', count: expenses.length });
  return ok(undefined);
}
