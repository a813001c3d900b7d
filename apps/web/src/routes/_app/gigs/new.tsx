import { createFileRoute, Link, redirect } from '@tanstack/react-router';
import { QuickCreateClient } from '../../../features/clients/quick-create-client.tsx';
import { NewGig } from '../../../features/gigs/new-gig.tsx';
import { needs } from '../../../lib/needs.ts';
import { present, text } from '../../../lib/search-params.ts';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/gigs/new')({
  validateSearch: (raw: Record<string, unknown>) => present({ client: text(raw, 'client') }),
  beforeLoad: ({ context }) => needs(context, 'records.write', redirect({ to: '/gigs', replace: true })),
  component: NewGigPage,
});

function NewGigPage() {
  const { client } = Route.useSearch();
  return (
    <Page
      title="New gig"
      width="narrow"
      breadcrumbs={[
        <Link key="gigs" to="/gigs">
          Gigs
        </Link>,
      ]}
    >
      <NewGig key={client ?? ''} clientId={client} QuickCreate={QuickCreateClient} />
    </Page>
  );
}
