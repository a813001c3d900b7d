import { longDate } from '@glovelly/domain/invoices';
import { formatMoney } from '../format/money.ts';
import type { InvoiceDocument, Seller } from '../invoice-document.ts';
import { joined, printable } from '../text/characters.ts';

export const kindOf = ({ kind }: InvoiceDocument): string => (kind === 'invoice' ? 'Invoice' : 'Draft invoice');

/** How the document is named where it must be told from others: "Invoice INV-2026-0042", "Draft invoice". */
export const titleOf = (document: InvoiceDocument): string => joined([kindOf(document), document.number], ' ');

/** The name that customers know: the trading name where there is one. */
export const knownAs = ({ name, tradingName }: Seller): string => printable(tradingName?.trim() || name).trim();

/** What the reader wants to know first. */
export function demandOf({ totals, dueDate }: InvoiceDocument): { readonly strong: string; readonly quiet: string } {
  if (totals.due.minor > 0n) return { strong: formatMoney(totals.due), quiet: `due ${longDate(dueDate)}` };
  return { strong: totals.paid.minor > 0n ? 'Paid in full' : 'Nothing to pay', quiet: '' };
}
