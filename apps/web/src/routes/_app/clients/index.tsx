import { createFileRoute, Link } from '@tanstack/react-router';
import { ClientList } from '../../../features/clients/client-list.tsx';
import { listInput, paging, readClientSearch } from '../../../features/clients/client-search.ts';
import { useCommands } from '../../../lib/commands.ts';
import { useMay } from '../../../lib/session.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/clients/')({
  validateSearch: readClientSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    await context.trpc.clients.list.prefetchInfinite(listInput(deps), { ...paging, staleTime: Number.POSITIVE_INFINITY });
  },
  component: ClientsPage,
});

function ClientsPage() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const mayWrite = useMay('records.write');
  useCommands(
    mayWrite ? [{ id: 'new', label: 'New client', group: 'This page', keys: 'n', run: () => void navigate({ to: '/clients/new' }) }] : [],
  );
  const create = mayWrite && (
    <Link to="/clients/new" className={buttonClass('primary')}>
      New client
    </Link>
  );
  const isFiltered = search.q !== undefined || search.archived === 'yes';
  return (
    <Page title="Clients" actions={create}>
      <ClientList
        search={search}
        none={
          isFiltered ? (
            <EmptyState
              title="No client like that"
              actions={
                <Link to="/clients" search={{ archived: 'all' }} className={buttonClass()}>
                  Show all clients
                </Link>
              }
            >
              Try another word, or look among the archived as well.
            </EmptyState>
          ) : (
            <EmptyState title="No clients yet" actions={create}>
              A client is whoever the invoice goes to: a venue, a couple, an agent, a school.
              {mayWrite && ' A name is enough to begin with.'}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
