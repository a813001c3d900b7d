import { createFileRoute, Link } from '@tanstack/react-router';
import { installationInput, paging, readInstallationSearch } from '../../../features/audit/history-search.ts';
import { InstallationFilters } from '../../../features/audit/installation-filters.tsx';
import { InstallationHistory } from '../../../features/audit/installation-history.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/admin/history')({
  validateSearch: readInstallationSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    await Promise.all([
      context.trpc.installationHistory.list.prefetchInfinite(installationInput(deps), { ...paging, staleTime: Number.POSITIVE_INFINITY }),
      context.trpc.installationHistory.people.ensureData(),
    ]);
  },
  component: InstallationHistoryPage,
});

function InstallationHistoryPage() {
  const search = Route.useSearch();
  const isFiltered = Object.keys(search).length > 0;
  return (
    <Page
      title="History"
      lead="Who was let in, kept out or refused at the door, and by whom; in UTC, as in the file. What is done in an organisation is in its own history, which you do not see."
    >
      <InstallationFilters search={search} />
      <InstallationHistory
        search={search}
        none={
          isFiltered ? (
            <EmptyState
              title="Nothing like that"
              actions={
                <Link to="/admin/history" className={buttonClass()}>
                  Show all of the history
                </Link>
              }
            >
              Try another person, or another period. What is older than the installation keeps is gone.
            </EmptyState>
          ) : (
            <EmptyState title="Nothing yet">Whoever is let in, kept out or refused from now on is told here.</EmptyState>
          )
        }
      />
    </Page>
  );
}
