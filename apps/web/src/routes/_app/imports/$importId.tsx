import { createFileRoute, Link } from '@tanstack/react-router';
import { QuickCreateClient } from '../../../features/clients/quick-create-client.tsx';
import { DiscardButton } from '../../../features/imports/discard-button.tsx';
import { ImportPage } from '../../../features/imports/import-page.tsx';
import { previewInput, readImportSearch, rowPaging } from '../../../features/imports/import-search.ts';
import { stateWords } from '../../../features/imports/import-words.ts';
import { present } from '../../../lib/search-params.ts';
import { Page } from '../../../ui/page.tsx';
import { Status } from '../../../ui/status.tsx';

export const Route = createFileRoute('/_app/imports/$importId')({
  validateSearch: readImportSearch,
  loaderDeps: ({ search: { show } }) => present({ show }),
  loader: async ({ context, deps, params }) => {
    const input = previewInput(params.importId, deps);
    await context.trpc.imports.preview.prefetchInfinite(input, { ...rowPaging, staleTime: Number.POSITIVE_INFINITY });
  },
  component: OneImportPage,
});

function OneImportPage() {
  const { importId } = Route.useParams();
  return (
    <ImportPage
      key={importId}
      importId={importId}
      search={Route.useSearch()}
      QuickCreate={QuickCreateClient}
      page={(batch, content) => (
        <Page
          title={batch.fileName}
          beside={<Status tone={stateWords[batch.state].tone}>{stateWords[batch.state].label}</Status>}
          breadcrumbs={[
            <Link key="imports" to="/imports">
              Import
            </Link>,
          ]}
          actions={batch.state === 'preview' && <DiscardButton batch={batch} />}
        >
          {content}
        </Page>
      )}
    />
  );
}
