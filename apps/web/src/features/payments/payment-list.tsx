import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import { ClientPicker } from '../../lib/client-picker.tsx';
import { formatCount } from '../../lib/format.ts';
import { present } from '../../lib/search-params.ts';
import { trpc } from '../../lib/trpc.ts';
import { Amount } from '../../ui/amount.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { PeriodFields } from '../../ui/period-fields.tsx';
import { paymentColumns } from './payment-columns.tsx';
import { listInput, type PaymentSearch, paging } from './payment-search.ts';

/** What came in, newest first, and what it adds up to: the income of the period in the URL. */
export function PaymentList({ search, none }: { search: PaymentSearch; none: ReactNode }) {
  const { locale } = useLocale();
  const wanted = useDeferredValue(search);
  const [{ pages }, query] = trpc.payments.list.useSuspenseInfiniteQuery(listInput(wanted), paging);
  const [first] = pages;
  return (
    <>
      <Filters search={search} />
      {first && first.total > 0 && (
        <p className="flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-sm">
          <span className="tabular font-semibold text-ink">
            {formatCount(first.total, locale)} {first.total === 1 ? 'payment' : 'payments'}
          </span>
          <span>
            In all{' '}
            {first.sums.map((sum, index) => (
              <span key={sum.currency}>
                {index > 0 && ' and '}
                <Amount money={sum} className="font-semibold text-ink" />
              </span>
            ))}
          </span>
        </p>
      )}
      <DataTable
        label="Payments"
        columns={paymentColumns}
        rows={pages.flatMap((page) => page.payments)}
        rowId={(payment) => payment.id}
        rowName={(payment) => `Payment from ${payment.client.name}`}
        rowLink={(payment, link) => <Link to="/invoices/$invoiceId" params={{ invoiceId: payment.invoiceId }} {...link} />}
        total={first?.total ?? 0}
        hasMore={query.hasNextPage}
        loadingMore={query.isFetchingNextPage}
        onLoadMore={() => void query.fetchNextPage()}
        stale={wanted !== search}
        empty={none}
      />
    </>
  );
}

function Filters({ search }: { search: PaymentSearch }) {
  const navigate = useNavigate({ from: '/payments/' });
  const change = (part: { [Name in keyof PaymentSearch]?: string | undefined }) =>
    void navigate({ search: (before) => present({ ...before, ...part }) as PaymentSearch, replace: true }); // read again, and checked, by the route
  return (
    <search className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <PeriodFields from={search.from} to={search.to} onChange={change} />
      <ClientPicker
        optional
        withArchived
        placeholder="Every client"
        value={search.client ?? null}
        onChange={(client) => change({ client: client ?? undefined })}
      />
    </search>
  );
}
