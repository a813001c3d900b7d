import type { ReactNode } from 'react';
import { Amount } from '../../../ui/amount.tsx';
import { cx } from '../../../ui/cx.ts';
import { Day } from '../../../ui/day.tsx';
import type { Issued } from './issued.ts';

/** The amounts and the dates; what is still due stands first and largest. */
export function Figures({ invoice }: { invoice: Issued }) {
  const isOpen = invoice.amountDue.minor !== '0';
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-3 rounded-lg border border-line bg-surface p-4 shadow-sm sm:grid-cols-3 md:px-5 lg:grid-cols-5">
      <Figure label="Still due" isLarge tone={invoice.status === 'overdue' ? 'text-bad' : isOpen ? 'text-ink' : 'text-ink-faint'}>
        <Amount money={invoice.amountDue} />
      </Figure>
      <Figure label="Total">
        <Amount money={invoice.totals.total} />
      </Figure>
      <Figure label="Paid">
        <Amount money={invoice.paid} />
      </Figure>
      <Figure label="Invoice date">
        <Day date={invoice.invoiceDate} />
      </Figure>
      <Figure label="Due">
        <Day date={invoice.dueDate} />
      </Figure>
    </dl>
  );
}

interface FigureProps {
  label: string;
  isLarge?: boolean;
  tone?: string;
  children: ReactNode;
}

const Figure = ({ label, isLarge = false, tone, children }: FigureProps) => (
  <div className={cx('min-w-0', isLarge && 'max-sm:col-span-2')}>
    <dt className="text-ink-soft text-sm">{label}</dt>
    <dd className={cx('tabular', isLarge ? 'display text-2xl' : 'font-semibold lg:mt-1', tone)}>{children}</dd>
  </div>
);
