import { keepPreviousData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatCount } from '../../../lib/format.ts';
import { trpc } from '../../../lib/trpc.ts';
import { Amount } from '../../../ui/amount.tsx';
import { Button } from '../../../ui/button.tsx';
import { useLocale } from '../../../ui/locale.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { type InvoiceSearch, totalsInput } from './invoice-search.ts';

/** What everything that the filter leaves comes to: the figure of the home page that led here. A line for each currency, never added. */
export function InvoiceSums({ search }: { search: InvoiceSearch }) {
  const { locale } = useLocale();
  const { data, error, refetch } = trpc.invoices.totals.useQuery(totalsInput(search), { placeholderData: keepPreviousData });
  if (error)
    return (
      <Notice
        tone="bad"
        title="The sums could not be worked out"
        actions={
          <Button size="sm" onClick={() => void refetch()}>
            Try again
          </Button>
        }
      />
    );
  if (!data) return <Skeleton className="h-6 w-64" />;
  if (data.count === 0) return null;
  return (
    <ul aria-label="Sums" className="grid gap-1 text-ink-soft text-sm">
      {data.sums.map(({ count, total, due }) => (
        <li key={total.currency} className="flex flex-wrap gap-x-5 gap-y-1">
          <Figure>
            {formatCount(count, locale)} {count === 1 ? 'invoice' : 'invoices'}
          </Figure>
          <span>
            Total{' '}
            <Figure>
              <Amount money={total} />
            </Figure>
          </span>
          <span>
            Still due{' '}
            <Figure>
              <Amount money={due} />
            </Figure>
          </span>
        </li>
      ))}
    </ul>
  );
}

const Figure = ({ children }: { children: ReactNode }) => <span className="tabular font-semibold text-ink">{children}</span>;
