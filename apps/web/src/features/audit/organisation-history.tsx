import { type ReactNode, useDeferredValue } from 'react';
import { trpc } from '../../lib/trpc.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import type { Entry } from './entry-words.ts';
import { Moment, What, Who } from './history-parts.tsx';
import { type HistorySearch, listInput, paging } from './history-search.ts';
import { OrganisationRecord } from './organisation-record.tsx';

const columns: Column<Entry>[] = [
  {
    id: 'what',
    header: 'What',
    onCard: 'title',
    cell: (entry) => (
      <What entry={entry}>
        <OrganisationRecord entry={entry} />
      </What>
    ),
  },
  { id: 'who', header: 'Who', width: '10rem', onCard: 'detail', cell: (entry) => <Who entry={entry} /> },
  { id: 'at', header: 'When', width: '12rem', onCard: 'detail', cell: ({ at }) => <Moment at={at} /> },
];

/** What was done in the organisation, newest first. */
export function OrganisationHistory({ search, none }: { search: HistorySearch; none: ReactNode }) {
  const wanted = useDeferredValue(search);
  const [{ pages }, query] = trpc.audit.list.useSuspenseInfiniteQuery(listInput(wanted), paging);
  return (
    <DataTable
      label="History"
      columns={columns}
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
