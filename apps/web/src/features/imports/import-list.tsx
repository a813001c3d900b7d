import { Link } from '@tanstack/react-router';
import { formatMoment } from '../../lib/format.ts';
import { type Outputs, trpc } from '../../lib/trpc.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { Status } from '../../ui/status.tsx';
import { listPaging } from './import-search.ts';
import { gigs, rows, stateWords } from './import-words.ts';

type Import = Outputs['imports']['list']['imports'][number];

const columns: Column<Import>[] = [
  { id: 'file', header: 'File', onCard: 'title', cell: ({ fileName }) => <span className="break-all font-semibold">{fileName}</span> },
  { id: 'when', header: 'Uploaded', width: '11rem', cell: ({ createdAt }) => <Moment at={createdAt} /> },
  { id: 'rows', header: 'In it', width: '8rem', cell: ({ counts }) => rows(counts.rows) },
  { id: 'gigs', header: 'Gigs now', width: '8rem', cell: (each) => (each.state === 'preview' ? null : gigs(each.gigs)) },
  {
    id: 'state',
    header: 'State',
    width: '10.5rem',
    onCard: 'status',
    cell: ({ state }) => <Status tone={stateWords[state].tone}>{stateWords[state].label}</Status>,
  },
];

function Moment({ at }: { at: string }) {
  const { locale, timeZone } = useLocale();
  return <time dateTime={at}>{formatMoment(at, locale, timeZone)}</time>;
}

/** Every list that was brought in, the newest first. */
export function ImportList() {
  const [{ pages }, query] = trpc.imports.list.useSuspenseInfiniteQuery({}, listPaging);
  return (
    <DataTable
      label="Imports"
      columns={columns}
      rows={pages.flatMap((page) => page.imports)}
      rowId={({ id }) => id}
      rowLink={({ id }, link) => <Link to="/imports/$importId" params={{ importId: id }} {...link} />}
      hasMore={query.hasNextPage}
      loadingMore={query.isFetchingNextPage}
      onLoadMore={() => void query.fetchNextPage()}
      empty={
        <EmptyState title="Nothing imported yet">
          Bring your gigs from a spreadsheet or a calendar. Each row is shown beside what it is read as, doubts are named, and a whole
          import can be taken back.
        </EmptyState>
      }
    />
  );
}
