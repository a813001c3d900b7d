import { Link, useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type ReactNode, useDeferredValue } from 'react';
import { useRemovals } from '../../lib/removals.ts';
import { present } from '../../lib/search-params.ts';
import { trpc } from '../../lib/trpc.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { usePause } from '../../ui/use-pause.ts';
import { clientColumns } from './client-columns.tsx';
import { type ClientSearch, listInput, paging } from './client-search.ts';

/** The clients of the URL's filters, as many pages as have been scrolled to. */
export function ClientList({ search, none }: { search: ClientSearch; none: ReactNode }) {
  const input = useDeferredValue(listInput(search));
  const [{ pages }, query] = trpc.clients.list.useSuspenseInfiniteQuery(input, paging);
  const leaving = useRemovals();
  const all = pages.flatMap((page) => page.clients);
  const rows = all.filter(({ id }) => !leaving.has(id));
  return (
    <div className="grid gap-4">
      <Filters search={search} />
      <DataTable
        label="Clients"
        columns={clientColumns}
        rows={rows}
        rowId={(client) => client.id}
        rowName={(client) => client.name}
        rowLink={(client, link) => <Link to="/clients/$clientId" params={{ clientId: client.id }} {...link} />}
        total={(pages[0]?.total ?? 0) - (all.length - rows.length)}
        hasMore={query.hasNextPage}
        loadingMore={query.isFetchingNextPage}
        onLoadMore={() => void query.fetchNextPage()}
        stale={listInput(search) !== input && query.isFetching}
        empty={none}
      />
    </div>
  );
}

function Filters({ search }: { search: ClientSearch }) {
  const navigate = useNavigate({ from: '/clients/' });
  const change = (part: { [Name in keyof ClientSearch]: ClientSearch[Name] | undefined }) =>
    void navigate({ search: (before) => present({ ...before, ...part }), replace: true });
  const [typed, setTyped] = usePause(search.q ?? '', (text) => change({ q: text === '' ? undefined : text }));
  return (
    <search className="grid grid-cols-2 gap-3 sm:grid-cols-[minmax(0,1fr)_11rem_11rem]">
      <TextField
        label="Search clients"
        labelHidden
        type="search"
        className="max-sm:col-span-2"
        prefix={<Search className="size-4" />}
        placeholder="Name, e-mail or person"
        value={typed}
        onChange={setTyped}
      />
      <Select
        label="Which clients"
        labelHidden
        value={search.archived ?? 'no'}
        onChange={(archived) => change({ archived: archived === 'no' ? undefined : archived })}
        options={[
          { value: 'no', label: 'Current' },
          { value: 'yes', label: 'Archived' },
          { value: 'all', label: 'All' },
        ]}
      />
      <Select
        label="Order"
        labelHidden
        value={search.sort ?? 'name'}
        onChange={(sort) => change({ sort: sort === 'name' ? undefined : sort })}
        options={[
          { value: 'name', label: 'By name' },
          { value: 'newest', label: 'Newest first' },
        ]}
      />
    </search>
  );
}
