import { formatDate, formatMoney } from '../../../lib/format.ts';
import type { Issued } from './issued.ts';

export type InvoiceEvent = Issued['events'][number];

/** What happened to an invoice, as a sentence without its end. */
export function eventWords(
  { kind, amount, day, reason }: Pick<InvoiceEvent, 'kind' | 'amount' | 'day' | 'reason'>,
  locale: string,
): string {
  const money = amount ? formatMoney(amount, locale) : 'amount unknown';
  const on = day ? ` of ${formatDate(day, locale)}` : '';
  switch (kind) {
    case 'issued':
      return 'Issued';
    case 'voided':
      return reason ? `Voided: ${reason}` : 'Voided';
    case 'payment.recorded':
      return `Payment recorded: ${money}${on}`;
    case 'payment.removed':
      return `Payment removed: ${money}${on}`;
  }
}
