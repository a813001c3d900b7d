import { addDays, type LocalDate, localDate } from '../calendar/index.ts';
import { err, invariant, ok, type Result } from '../kernel/index.ts';
import { zero } from '../money/index.ts';
import type { Buyer, Seller } from '../seller/index.ts';
import { type ChargedExpense, checkChargedOnce } from './charged-once.ts';
import { dueDateOf } from './due-date.ts';
import type { AlreadyIssued, ExpenseInvoicedAlready, InvoiceDateRefused, NotReady } from './failures.ts';
import type { Draft, Invoice, Issuing } from './invoice.ts';
import type { InvoiceLine } from './line.ts';
import { figuresOf, missingForInvoice } from './readiness.ts';
import { totalInvoice } from './total-invoice.ts';
import { outsideScope } from './vat.ts';

/** Only a draft is edited, refreshed, issued or deleted: what was issued is never changed (domain rules, An invoice's life). */
export const asDraft = (invoice: Invoice): Result<Draft, AlreadyIssued> =>
  invoice.state === 'draft' ? ok(invoice) : err({ code: 'invoice.alreadyIssued', number: invoice.number });

const MOST_DAYS_AHEAD = 366;

/** An invoice is dated from 2000 to a year from today: outside of that it is a slip of the pen. */
export function checkInvoiceDate(date: LocalDate, today: LocalDate): Result<LocalDate, InvoiceDateRefused> {
  const earliest = localDate(2000, 1, 1);
  invariant(earliest !== null, '1 January 2000 is a day');
  const latest = addDays(today, MOST_DAYS_AHEAD);
  return date >= earliest && date <= latest ? ok(date) : err({ code: 'invoice.dateRefused', earliest, latest });
}

export interface IssueFacts {
  readonly number: string;
  readonly invoiceDate: LocalDate;
  /** Days until it is due, resolved ({@link termsOf}). */
  readonly terms: number;
  readonly today: LocalDate;
  readonly seller: Seller;
  readonly buyer: Buyer;
  /** What of the draft's expenses other issued invoices charge. */
  readonly charged: readonly ChargedExpense[];
}

/**
 * Makes a draft an invoice: number, dates, lines and totals are settled here and never change again. The due date is the invoice date + terms.
 * Refuses what is not ready, listing all that is missing (`invoice.notReady`), a date that must be a slip (`invoice.dateRefused`),
 * and an expense that another issued invoice charges (`invoice.expenseInvoiced`).
 * A seller who is not registered for VAT has every line outside the scope of it, also in the records.
 */
export function issueInvoice(draft: Draft, facts: IssueFacts): Result<Issuing, NotReady | InvoiceDateRefused | ExpenseInvoicedAlready> {
  const dated = checkInvoiceDate(facts.invoiceDate, facts.today);
  if (!dated.ok) return dated;
  const missing = missingForInvoice(draft, facts.seller, facts.buyer);
  if (missing.length > 0) return err({ code: 'invoice.notReady', missing });
  const once = checkChargedOnce(draft.lines, facts.charged);
  if (!once.ok) return once;

  const lines: readonly InvoiceLine[] = draft.vatRegistered ? draft.lines : draft.lines.map((line) => ({ ...line, vat: outsideScope }));
  const totals = totalInvoice({ ...figuresOf(draft), lines });
  const { id, clientId, currency, version } = draft;
  const { number, invoiceDate, terms } = facts;
  const dueDate = dueDateOf(invoiceDate, terms);
  return ok({
    issued: { state: 'issued', id, clientId, currency, number, invoiceDate, dueDate, total: totals.total, paid: zero(currency), version },
    lines,
    totals,
    terms,
  });
}
