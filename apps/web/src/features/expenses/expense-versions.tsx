import { differences } from '../../lib/use-versioned-draft.ts';
import { TwoVersions } from '../../ui/two-versions.tsx';
import type { ExpenseValues } from './expense-values.ts';
import { categoryOptions, claimWords } from './expense-words.ts';

const labels: Record<keyof ExpenseValues, string> = {
  gigId: 'Gig',
  date: 'Date',
  supplier: 'Paid to',
  description: 'What for',
  amount: 'Amount',
  currency: 'Currency',
  vat: 'VAT in it',
  category: 'Category',
  businessSharePercent: 'For business',
  paymentMethod: 'Paid by',
  claim: 'Who bears it',
};

interface Props {
  changes: Partial<ExpenseValues>;
  theirs: ExpenseValues;
  onKeepYours: () => void;
  onTakeTheirs: () => void;
}

export function ExpenseVersions({ changes, theirs, onKeepYours, onTakeTheirs }: Props) {
  const rows = differences(changes, theirs).map(({ name, theirs, yours }) => ({
    label: labels[name],
    theirs: written(name, theirs),
    yours: written(name, yours),
  }));
  return <TwoVersions rows={rows} onKeepYours={onKeepYours} onTakeTheirs={onTakeTheirs} />;
}

function written(name: keyof ExpenseValues, value: ExpenseValues[keyof ExpenseValues]): string {
  if (typeof value !== 'string') return [claimWords[value.state].label, value.on, value.method, value.note].filter(Boolean).join(', ');
  if (name === 'category') return categoryOptions.find((option) => option.value === value)?.label ?? value;
  if (name === 'gigId') return value === '' ? 'No gig' : 'Another gig';
  return value;
}
