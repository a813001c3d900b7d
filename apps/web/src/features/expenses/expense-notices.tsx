import { Link } from '@tanstack/react-router';
import type { Outputs } from '../../lib/trpc.ts';
import { Amount } from '../../ui/amount.tsx';
import { Day } from '../../ui/day.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Notice } from '../../ui/notice.tsx';

type Expense = Outputs['expenses']['get'];

/** What to know about an expense: the invoice that charges it, and what it may be a duplicate of. */
export function ExpenseNotices({ expense: { invoice, lookAlikes } }: { expense: Expense }) {
  return (
    <>
      {invoice && (
        <Notice>
          Charged on{' '}
          <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }} className={linkClass}>
            {invoice.number === null ? 'a draft invoice' : `invoice ${invoice.number}`}
          </Link>
          {invoice.number !== null && '. The invoice stays as it was issued, whatever you change here.'}
        </Notice>
      )}
      {lookAlikes.length > 0 && (
        <Notice tone="warn" title="This looks like a duplicate">
          <ul>
            {lookAlikes.slice(0, 5).map((other) => (
              <li key={other.id}>
                <Link to="/expenses/$expenseId" params={{ expenseId: other.id }} className={linkClass}>
                  {other.description}
                </Link>
                , <Day date={other.date} />, <Amount money={other.amount} />:{' '}
                {other.because === 'receipt' ? 'the same receipt' : 'same amount, day and payee'}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
