import { type ReactNode, useDeferredValue } from 'react';
import { trpc } from '../../lib/trpc.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { historyColumns } from './history-columns.tsx';
import { type HistorySearch, listInput, paging } from './history-search.ts';

/** What was done, newest first. */
export function HistoryList({ search, none }: { search: HistorySearch; none: ReactNode }) {
  const wanted = useDeferredValue(search);
  const [{ pages }, query] = trpc.audit.list.useSuspenseInfiniteQuery(listInput(wanted), paging);
  return (
    <DataTable
      label="History"
      columns={historyColumns}
      rows={pages.flatMap((page) => page.entries)}
      rowId={(entry) => entry.id}
      hasMore={query.hasNextPage}
      loadingMore={query.isFetchingNextPage}
      onLoadMore={() => void query.fetchNextPage()}
      stale={wanted !== search}
      empty={none}
    />
  );
}
