import { err, ok, type Result } from '../kernel/index.ts';
import { isZero } from '../money/index.ts';
import type { InvoicePaid, InvoiceVoid, NotIssued } from './failures.ts';
import type { Invoice, Issued, Void } from './invoice.ts';

/** An invoice that is out and stands: what is paid, chased or voided. */
export function asIssued(invoice: Invoice): Result<Issued, NotIssued | InvoiceVoid> {
  if (invoice.state === 'draft') return err({ code: 'invoice.notIssued' });
  return invoice.state === 'void' ? err({ code: 'invoice.void', number: invoice.number }) : ok(invoice);
}

/** Takes an invoice back, with the reason that its report will give. Only while nothing of it was paid; its number is never given again. */
export function voidInvoice(invoice: Invoice, reason: string): Result<Void, NotIssued | InvoiceVoid | InvoicePaid> {
  const issued = asIssued(invoice);
  if (!issued.ok) return issued;
  const { paid, ...frozen } = issued.value;
  return isZero(paid) ? ok({ ...frozen, state: 'void', reason }) : err({ code: 'invoice.paid', number: frozen.number, paid });
}
