import { Paperclip } from 'lucide-react';
import type { Outputs } from '../../lib/trpc.ts';
import { Amount } from '../../ui/amount.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { Day } from '../../ui/day.tsx';
import { Status } from '../../ui/status.tsx';
import { categoryLabel, claimWords } from './expense-words.ts';

export type ExpenseRow = Outputs['expenses']['list']['expenses'][number];

/** Without a gig there is nobody to charge: only what was decided otherwise is worth a word. */
function claimStatus({ claim: { state }, gig }: ExpenseRow) {
  if (gig === null && state === 'claimable') return null;
  return <Status tone={claimWords[state].tone}>{claimWords[state].label}</Status>;
}

function receiptCount({ receipts: { length } }: ExpenseRow) {
  if (length === 0) return <span className="text-ink-soft">No receipt</span>;
  return (
    <span className="inline-flex items-center gap-1 text-ink-soft">
      <Paperclip aria-hidden="true" className="size-3.5" />
      {length}
      <span className="sr-only">{length === 1 ? ' receipt' : ' receipts'}</span>
    </span>
  );
}

/** What it was for and, below, whom it was paid to and which box of the return it goes into. */
function What({ expense: { description, supplier, category } }: { expense: ExpenseRow }) {
  return (
    <span className="grid min-w-0">
      <span className="font-semibold">{description}</span>
      <span className="truncate font-normal text-ink-soft">{[supplier, categoryLabel(category)].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

export const expenseColumns: Column<ExpenseRow>[] = [
  { id: 'date', header: 'Date', width: '8rem', isSortable: true, cell: (expense) => <Day date={expense.date} /> },
  { id: 'what', header: 'What for', onCard: 'title', cell: (expense) => <What expense={expense} /> },
  { id: 'gig', header: 'Gig', width: '11rem', isWideOnly: true, cell: (expense) => expense.gig?.title ?? '' },
  { id: 'receipts', header: 'Receipt', width: '6.5rem', cell: receiptCount },
  { id: 'claim', header: 'Who bears it', width: '10rem', onCard: 'status', cell: claimStatus },
  {
    id: 'amount',
    header: 'Amount',
    width: '8rem',
    align: 'end',
    isSortable: true,
    onCard: 'figure',
    cell: (expense) => <Amount money={expense.amount} />,
  },
];
