import { Link, useNavigate } from '@tanstack/react-router';
import { formatMoment } from '../../lib/format.ts';
import { present } from '../../lib/search-params.ts';
import { trpc } from '../../lib/trpc.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { Select } from '../../ui/select.tsx';
import { type RequestState, RequestStatus, type RequestSummary, requestStates, stateWords } from './request-state.tsx';

export interface RequestSearch {
  readonly state?: RequestState;
}

const paging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };

const columns: Column<RequestSummary>[] = [
  { id: 'name', header: 'Who', onCard: 'title', cell: ({ name }) => <span className="block truncate font-semibold">{name}</span> },
  { id: 'email', header: 'E-mail', onCard: 'detail', cell: ({ email }) => <span className="block truncate">{email}</span> },
  { id: 'askedAt', header: 'Asked', width: '11rem', onCard: 'detail', cell: ({ askedAt }) => <Moment at={askedAt} /> },
  { id: 'state', header: 'State', width: '8rem', onCard: 'status', cell: ({ state }) => <RequestStatus state={state} /> },
];

/** Who asked: what waits first. */
export function RequestList({ search }: { search: RequestSearch }) {
  const navigate = useNavigate({ from: '/admin/requests/' });
  const [{ pages }, query] = trpc.accessRequests.list.useSuspenseInfiniteQuery(search, paging);
  return (
    <>
      <Select
        label="Show"
        className="max-w-56"
        value={search.state ?? 'all'}
        options={[{ value: 'all', label: 'All requests' }, ...requestStates.map((state) => ({ value: state, label: stateWords[state] }))]}
        onChange={(chosen) => void navigate({ search: present({ state: chosen === 'all' ? undefined : chosen }), replace: true })}
      />
      <DataTable
        label="Requests for access"
        columns={columns}
        rows={pages.flatMap((page) => page.requests)}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        rowLink={({ id }, link) => <Link to="/admin/requests/$requestId" params={{ requestId: id }} {...link} />}
        hasMore={query.hasNextPage}
        loadingMore={query.isFetchingNextPage}
        onLoadMore={() => void query.fetchNextPage()}
        empty={
          <EmptyState title={search.state === undefined ? 'Nobody has asked yet' : 'None in this state'}>
            Who signs in without being enrolled is led to a form; what they send appears here, and you are told by mail.
          </EmptyState>
        }
      />
    </>
  );
}

/** When something happened, on the clock of the organisation that the reader is in. */
export function Moment({ at }: { at: string }) {
  const { locale, timeZone } = useLocale();
  return (
    <time dateTime={at} className="tabular whitespace-nowrap">
      {formatMoment(at, locale, timeZone)}
    </time>
  );
}
