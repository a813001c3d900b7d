import { createFileRoute, Link } from '@tanstack/react-router';
import { listInput, paging, readHistorySearch } from '../../../features/audit/history-search.ts';
import { OrganisationFilters } from '../../../features/audit/organisation-filters.tsx';
import { OrganisationHistory } from '../../../features/audit/organisation-history.tsx';
import { useSession } from '../../../lib/session.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/settings/audit')({
  validateSearch: readHistorySearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    await Promise.all([
      context.trpc.audit.list.prefetchInfinite(listInput(deps), { ...paging, staleTime: Number.POSITIVE_INFINITY }),
      context.trpc.audit.people.ensureData(),
    ]);
  },
  component: HistoryPage,
});

function HistoryPage() {
  const search = Route.useSearch();
  const { role } = useSession();
  const seesAll = role === 'owner' || role === 'admin';
  const isFiltered = Object.keys(search).length > 0;
  return (
    <Page
      title="History"
      lead={
        seesAll
          ? 'Who did what here, and when. It is only ever added to: nobody can change or remove a line.'
          : 'What you did here, and when. An owner or admin of the organisation sees what everybody did.'
      }
    >
      <OrganisationFilters search={search} />
      <OrganisationHistory
        search={search}
        none={
          isFiltered ? (
            <EmptyState
              title="Nothing like that"
              actions={
                <Link to="/settings/audit" className={buttonClass()}>
                  Show all of the history
                </Link>
              }
            >
              Try another person, or another period. What is older than the installation keeps is gone.
            </EmptyState>
          ) : (
            <EmptyState title="Nothing yet">What is added, changed or issued from now on is told here.</EmptyState>
          )
        }
      />
    </Page>
  );
}
