import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import { formatMoney } from '../../lib/format.ts';
import { useRemovals } from '../../lib/removals.ts';
import { present } from '../../lib/search-params.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import type { Sort } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { expenseColumns } from './expense-columns.tsx';
import { type ExpenseSearch, listInput, paging } from './expense-search.ts';

/** The expenses of the URL's filters, what they come to, as many pages as have been scrolled to. */
export function ExpenseList({ search, none }: { search: ExpenseSearch; none: ReactNode }) {
  const wanted = useDeferredValue(search);
  const [{ pages }, query] = trpc.expenses.list.useSuspenseInfiniteQuery(listInput(wanted), paging);
  const leaving = useRemovals();
  const { locale } = useLocale();
  const navigate = useNavigate({ from: '/expenses/' });
  const all = pages.flatMap((page) => page.expenses);
  const rows = all.filter(({ id }) => !leaving.has(id));
  const { total, sums } = without(
    pages[0],
    all.filter(({ id }) => leaving.has(id)),
  );
  const sort: Sort = { by: search.sort ?? 'date', descending: search.dir !== 'asc' };
  const sortBy = ({ by, descending }: Sort) =>
    void navigate({
      search: (before) => present({ ...before, sort: by === 'amount' ? by : undefined, dir: descending ? undefined : ('asc' as const) }),
      replace: true,
    });
  return (
    <div className="grid gap-2">
      {total > 0 && (
        <p className="text-ink-soft text-sm">
          In all <span className="tabular font-semibold text-ink">{sums.map((sum) => formatMoney(sum, locale)).join(' and ')}</span>
        </p>
      )}
      <DataTable
        label="Expenses"
        columns={expenseColumns}
        rows={rows}
        rowId={(expense) => expense.id}
        rowName={(expense) => expense.description}
        rowLink={(expense, link) => <Link to="/expenses/$expenseId" params={{ expenseId: expense.id }} {...link} />}
        sort={sort}
        onSortChange={sortBy}
        total={total}
        hasMore={query.hasNextPage}
        loadingMore={query.isFetchingNextPage}
        onLoadMore={() => void query.fetchNextPage()}
        stale={wanted !== search}
        empty={none}
      />
    </div>
  );
}

/** The server's figures less what is on its way out, so that they add up to what is shown. */
function without(page: Outputs['expenses']['list'] | undefined, gone: readonly Outputs['expenses']['list']['expenses'][number][]) {
  const sums = (page?.sums ?? []).map(({ minor, currency }) => {
    const lost = gone.filter(({ amount }) => amount.currency === currency).reduce((sum, { amount }) => sum + BigInt(amount.minor), 0n);
    return { minor: String(BigInt(minor) - lost), currency };
  });
  return { total: (page?.total ?? 0) - gone.length, sums };
}
