import { addDays, type LocalDate } from '../calendar/index.ts';
import { invariant } from '../kernel/index.ts';
import { isPaymentTerms } from '../parties/index.ts';

/** Who says when an invoice is to be paid, the most particular first. Unset (`null`) inherits; zero is "on the day". */
export interface TermsSources {
  readonly invoice: number | null;
  readonly client: number | null;
  readonly organisation: number;
}

/** Days from the invoice date to the due date: the invoice's own, else the client's, else the organisation's. 0 to 365. */
export function termsOf({ invoice, client, organisation }: TermsSources): number {
  const days = invoice ?? client ?? organisation;
  invariant(isPaymentTerms(days), 'payment terms are 0 to 365 days');
  return days;
}

/** The last day on which payment is not late: invoice date + terms (domain rules, An invoice's life). */
export const dueDateOf = (invoiceDate: LocalDate, terms: number): LocalDate => addDays(invoiceDate, terms);
