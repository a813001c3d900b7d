import type { Outputs } from '../../lib/trpc.ts';
import { Status, type Tone } from '../../ui/status.tsx';

export type InvoiceStatusName = Outputs['invoices']['list']['invoices'][number]['status'];

const looks: Record<InvoiceStatusName, { readonly tone: Tone; readonly word: string }> = {
  draft: { tone: 'plain', word: 'Draft' },
  issued: { tone: 'note', word: 'Issued' },
  part_paid: { tone: 'warn', word: 'Part paid' },
  paid: { tone: 'good', word: 'Paid' },
  overdue: { tone: 'bad', word: 'Overdue' },
  void: { tone: 'over', word: 'Void' },
};

/** How an invoice stands, by word, shape and colour. */
export const InvoiceStatus = ({ status }: { status: InvoiceStatusName }) => <Status tone={looks[status].tone}>{looks[status].word}</Status>;
