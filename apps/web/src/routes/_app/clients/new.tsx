import { createFileRoute, Link, redirect } from '@tanstack/react-router';
import { NewClient } from '../../../features/clients/new-client.tsx';
import { needs } from '../../../lib/needs.ts';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/clients/new')({
  beforeLoad: ({ context }) => needs(context, 'records.write', redirect({ to: '/clients', replace: true })),
  component: NewClientPage,
});

function NewClientPage() {
  return (
    <Page
      title="New client"
      width="narrow"
      breadcrumbs={[
        <Link key="clients" to="/clients">
          Clients
        </Link>,
      ]}
    >
      <NewClient />
    </Page>
  );
}
