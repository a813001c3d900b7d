import { createFileRoute, Link } from '@tanstack/react-router';
import { GigFilters } from '../../../features/gigs/gig-filters.tsx';
import { GigList } from '../../../features/gigs/gig-list.tsx';
import { countFilters, listInput, paging, readGigSearch } from '../../../features/gigs/gig-search.ts';
import { useCommands } from '../../../lib/commands.ts';
import { useMay } from '../../../lib/session.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/gigs/')({
  validateSearch: readGigSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    await context.trpc.gigs.list.prefetchInfinite(listInput(deps), { ...paging, staleTime: Number.POSITIVE_INFINITY });
  },
  component: GigsPage,
});

function GigsPage() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const mayWrite = useMay('records.write');
  useCommands(
    mayWrite ? [{ id: 'new', label: 'New gig', group: 'This page', keys: 'n', run: () => void navigate({ to: '/gigs/new' }) }] : [],
  );
  const isFiltered = search.q !== undefined || countFilters(search) > 0;
  const create = mayWrite && (
    <Link to="/gigs/new" className={buttonClass('primary')}>
      New gig
    </Link>
  );
  const bring = mayWrite && (
    <Link to="/imports" className={buttonClass()}>
      Import a list
    </Link>
  );
  return (
    <Page title="Gigs" actions={create}>
      <GigFilters key={search.import ?? ''} search={search} />
      <GigList
        search={search}
        empty={
          isFiltered ? (
            <EmptyState
              title="No gig like that"
              actions={
                <Link to="/gigs" className={buttonClass()}>
                  Show all gigs
                </Link>
              }
            >
              Try another word, or fewer filters.
            </EmptyState>
          ) : (
            <EmptyState
              title="No gigs yet"
              actions={
                <>
                  {bring}
                  {create}
                </>
              }
            >
              {mayWrite
                ? 'Bring the list or calendar you already have, or write down the next one. Its fee, miles and expenses become an invoice.'
                : 'When gigs are written down they stand here, what is ahead among them.'}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
