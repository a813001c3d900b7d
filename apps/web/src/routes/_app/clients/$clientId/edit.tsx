import { createFileRoute, Link, redirect } from '@tanstack/react-router';
import { EditClient } from '../../../../features/clients/edit-client.tsx';
import { needs } from '../../../../lib/needs.ts';
import { trpc } from '../../../../lib/trpc.ts';
import { Page } from '../../../../ui/page.tsx';

export const Route = createFileRoute('/_app/clients/$clientId/edit')({
  beforeLoad: ({ context, params }) => needs(context, 'records.write', redirect({ to: '/clients/$clientId', params, replace: true })),
  loader: async ({ context, params }) => {
    await context.trpc.clients.get.ensureData({ id: params.clientId });
  },
  component: EditClientPage,
});

function EditClientPage() {
  const { clientId } = Route.useParams();
  const [client] = trpc.clients.get.useSuspenseQuery({ id: clientId });
  return (
    <Page
      title={`Edit ${client.name}`}
      width="narrow"
      breadcrumbs={[
        <Link key="clients" to="/clients">
          Clients
        </Link>,
        <Link key="client" to="/clients/$clientId" params={{ clientId }}>
          {client.name}
        </Link>,
      ]}
    >
      <EditClient key={clientId} client={client} />
    </Page>
  );
}
