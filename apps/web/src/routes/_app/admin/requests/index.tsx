import { createFileRoute } from '@tanstack/react-router';
import { RequestList } from '../../../../features/access-requests/request-list.tsx';
import { requestStates } from '../../../../features/access-requests/request-state.tsx';
import { oneOf, present } from '../../../../lib/search-params.ts';
import { Page } from '../../../../ui/page.tsx';

export const Route = createFileRoute('/_app/admin/requests/')({
  validateSearch: (raw: Record<string, unknown>) => present({ state: oneOf(raw, 'state', requestStates) }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    await context.trpc.accessRequests.list.prefetchInfinite(deps);
  },
  component: RequestsPage,
});

function RequestsPage() {
  return (
    <Page title="Requests for access" lead="People without an account who ask to be let in. Each waits thirty days for your answer.">
      <RequestList search={Route.useSearch()} />
    </Page>
  );
}
