import { err, ok, type Result } from '../kernel/index.ts';
import type { InvoiceOfGig } from './change.ts';
import type { GigHasExpenses, GigOnInvoice } from './failures.ts';

export interface GigToDelete {
  readonly invoice: InvoiceOfGig | null;
  readonly expenses: number;
  /** The user has said that the gig's expenses stay, on no gig. */
  readonly keepExpenses: boolean;
}

/** Whether a gig may be deleted: not while a live invoice charges for it, and never silently together with its expenses. */
export function checkDeletion({ invoice, expenses, keepExpenses }: GigToDelete): Result<undefined, GigOnInvoice | GigHasExpenses> {
  if (invoice) return err({ code: 'gig.onInvoice', invoiceId: invoice.id, number: invoice.number });
  if (expenses > 0 && !keepExpenses) return err({ code: 'gig.hasExpenses', count: expenses });
  return ok(undefined);
}
