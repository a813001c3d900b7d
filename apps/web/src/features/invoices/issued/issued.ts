import { daysBetween, type LocalDate, parseLocalDate } from '@glovelly/domain/calendar';
import type { Outputs } from '../../../lib/trpc.ts';

/** An invoice that went out, or was voided since. */
export type Issued = Extract<Outputs['invoices']['get'], { number: string }>;

export const pdfOf = (id: string): string => `/files/invoices/${id}.pdf`;

/** How long until it is due, or since when it is late. Nothing for what is paid or void. */
export function dueWords({ status, dueDate }: Pick<Issued, 'status' | 'dueDate'>, today: LocalDate): string | null {
  const due = parseLocalDate(dueDate);
  if (due === null || status === 'paid' || status === 'void') return null;
  const days = daysBetween(today, due);
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  return days > 0 ? `due in ${days} days` : days === -1 ? '1 day late' : `${-days} days late`;
}
