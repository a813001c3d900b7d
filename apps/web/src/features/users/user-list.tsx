import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useDeferredValue } from 'react';
import { present } from '../../lib/search-params.ts';
import { trpc } from '../../lib/trpc.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { Select } from '../../ui/select.tsx';
import { Moment } from './moment.tsx';
import { listInput, paging, type UserSearch } from './user-search.ts';
import { roleWords, type UserRow, UserStatus } from './user-status.tsx';

const nameOf = ({ displayName, email }: UserRow): string => displayName || email;

const columns: Column<UserRow>[] = [
  { id: 'name', header: 'Who', onCard: 'title', cell: (user) => <NameAndAddress user={user} /> },
  { id: 'role', header: 'Role', width: '8rem', onCard: 'detail', cell: ({ platformRole }) => roleWords[platformRole] },
  { id: 'seen', header: 'Last seen', width: '11rem', onCard: 'detail', cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} /> },
  { id: 'status', header: 'Status', width: '13rem', onCard: 'status', cell: (user) => <UserStatus user={user} /> },
];

function NameAndAddress({ user }: { user: UserRow }) {
  return (
    <>
      <span className="block truncate font-semibold">{nameOf(user)}</span>
      <span className="block truncate text-ink-soft text-sm">{user.email}</span>
    </>
  );
}

/** The people of the URL's filters, as many pages as have been scrolled to. */
export function UserList({ search, none }: { search: UserSearch; none: ReactNode }) {
  const input = useDeferredValue(listInput(search));
  const [{ pages }, query] = trpc.users.list.useSuspenseInfiniteQuery(input, paging);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Filters search={search} />
      <DataTable
        label="People"
        columns={columns}
        rows={pages.flatMap((page) => page.users)}
        rowId={({ id }) => id}
        rowName={nameOf}
        rowLink={({ id }, link) => <Link to="/admin/users/$userId" params={{ userId: id }} {...link} />}
        total={pages[0]?.total ?? 0}
        hasMore={query.hasNextPage}
        loadingMore={query.isFetchingNextPage}
        onLoadMore={() => void query.fetchNextPage()}
        stale={listInput(search) !== input && query.isFetching}
        empty={none}
      />
    </div>
  );
}

const ANY = 'any';

function Filters({ search }: { search: UserSearch }) {
  const navigate = useNavigate({ from: '/admin/users/' });
  const change = (part: { [Name in keyof UserSearch]: UserSearch[Name] | undefined }) =>
    void navigate({ search: (before) => present({ ...before, ...part }), replace: true });
  return (
    <search className="grid grid-cols-2 gap-3 lg:grid-cols-[minmax(0,1fr)_11rem_11rem_11rem]">
      <SearchBox
        label="Search people"
        placeholder="Name or e-mail"
        className="max-lg:col-span-2"
        value={search.q ?? ''}
        onChange={(q) => change({ q: q === '' ? undefined : q })}
      />
      <Select
        label="Status"
        labelHidden
        value={search.status ?? ANY}
        onChange={(status) => change({ status: status === ANY ? undefined : status })}
        options={[
          { value: ANY, label: 'Any status' },
          { value: 'active', label: 'Active' },
          { value: 'inactive', label: 'Not active' },
          { value: 'suspended', label: 'Suspended' },
        ]}
      />
      <Select
        label="Role"
        labelHidden
        value={search.role ?? ANY}
        onChange={(role) => change({ role: role === ANY ? undefined : role })}
        options={[
          { value: ANY, label: 'Any role' },
          { value: 'admin', label: 'Administrators' },
          { value: 'user', label: 'Users' },
        ]}
      />
      <Select
        label="Sign-in"
        labelHidden
        className="max-lg:col-span-2"
        value={search.signedIn ?? ANY}
        onChange={(signedIn) => change({ signedIn: signedIn === ANY ? undefined : signedIn })}
        options={[
          { value: ANY, label: 'Any sign-in' },
          { value: 'yes', label: 'With a sign-in' },
          { value: 'never', label: 'Without one' },
        ]}
      />
    </search>
  );
}
