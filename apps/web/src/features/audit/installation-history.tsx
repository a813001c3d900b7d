import { Link } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { MomentInUtc, What, Who } from './history-parts.tsx';
import { type InstallationSearch, installationInput, paging, readInstallationSearch } from './history-search.ts';
import { InstallationRecord } from './installation-record.tsx';

type Entry = Outputs['installationHistory']['list']['entries'][number];

const columns: Column<Entry>[] = [
  {
    id: 'what',
    header: 'What',
    onCard: 'title',
    cell: (entry) => (
      <What entry={entry}>
        <InstallationRecord entry={entry} />
      </What>
    ),
  },
  { id: 'who', header: 'Who', width: '12rem', onCard: 'detail', cell: (entry) => <WhoAndWhence entry={entry} /> },
  { id: 'at', header: 'When', width: '13rem', onCard: 'detail', cell: ({ at }) => <MomentInUtc at={at} /> },
];

/** Of a refusal also from where: whoever asked from there asked other things, perhaps. */
function WhoAndWhence({ entry }: { entry: Entry }) {
  const { outcome, address } = entry;
  return (
    <>
      <Who entry={entry} />{' '}
      {outcome === 'refused' && address !== null && (
        <Link
          to="/admin/history"
          search={readInstallationSearch({ address })}
          className={`${linkClass} relative z-1 text-sm [overflow-wrap:anywhere]`}
        >
          {address}
        </Link>
      )}
    </>
  );
}

/** What was done in the installation and is of no organisation, newest first. */
export function InstallationHistory({ search, none }: { search: InstallationSearch; none: ReactNode }) {
  const wanted = useDeferredValue(search);
  const [{ pages }, query] = trpc.installationHistory.list.useSuspenseInfiniteQuery(installationInput(wanted), paging);
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
