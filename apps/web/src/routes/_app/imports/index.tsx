import { createFileRoute, redirect } from '@tanstack/react-router';
import { ImportList } from '../../../features/imports/import-list.tsx';
import { listPaging } from '../../../features/imports/import-search.ts';
import { ImportUpload } from '../../../features/imports/import-upload.tsx';
import { useMay } from '../../../lib/session.ts';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/imports/')({
  beforeLoad: ({ context: { session } }) => {
    if (session.role === 'viewer') throw redirect({ to: '/gigs', replace: true }); // what came of them stands there
  },
  loader: async ({ context }) => {
    await context.trpc.imports.list.prefetchInfinite({}, { ...listPaging, staleTime: Number.POSITIVE_INFINITY });
  },
  component: ImportsPage,
});

function ImportsPage() {
  const mayWrite = useMay('records.write');
  return (
    <Page title="Import" lead="Bring the gigs you have in a spreadsheet or a calendar.">
      {mayWrite && <ImportUpload />}
      <ImportList />
    </Page>
  );
}
