import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import { present } from '../../../lib/search-params.ts';
import { trpc } from '../../../lib/trpc.ts';
import type { Sort } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { invoiceColumns, nameOf } from './invoice-columns.tsx';
import { type InvoiceSearch, listInput, paging, readInvoiceSearch, totalsInput } from './invoice-search.ts';

/** The invoices of the URL's filters, as many pages as have been scrolled to. */
export function InvoiceList({ search, none }: { search: InvoiceSearch; none: ReactNode }) {
  const wanted = useDeferredValue(search);
  const [{ pages }, query] = trpc.invoices.list.useSuspenseInfiniteQuery(listInput(wanted), paging);
  const { data: totals } = trpc.invoices.totals.useQuery(totalsInput(wanted));
  const navigate = useNavigate({ from: '/invoices/' });
  const sort: Sort | null = search.sort === undefined ? null : { by: search.sort, descending: search.dir !== 'asc' };
  const sortBy = ({ by, descending }: Sort) => {
    const { sort: _, dir: __, ...filters } = search;
    void navigate({
      search: readInvoiceSearch({ ...filters, ...present({ sort: by, dir: descending ? undefined : 'asc' }) }),
      replace: true,
    });
  };
  return (
    <DataTable
      label="Invoices"
      columns={invoiceColumns}
      rows={pages.flatMap((page) => page.invoices)}
      rowId={(invoice) => invoice.id}
      rowName={nameOf}
      rowLink={(invoice, link) => <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }} {...link} />}
      sort={sort}
      onSortChange={sortBy}
      {...(totals && { total: totals.count })}
      hasMore={query.hasNextPage}
      loadingMore={query.isFetchingNextPage}
      onLoadMore={() => void query.fetchNextPage()}
      stale={wanted !== search}
      empty={none}
    />
  );
}
