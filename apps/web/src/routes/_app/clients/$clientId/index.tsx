import { createFileRoute, Link } from '@tanstack/react-router';
import { Archive, ArchiveRestore, Ellipsis, Trash2 } from 'lucide-react';
import { BillingCard, PeopleCard } from '../../../../features/clients/client-facts.tsx';
import { ClientWork } from '../../../../features/clients/client-work.tsx';
import { DuplicatesNotice } from '../../../../features/clients/duplicates-notice.tsx';
import { useClientRemoval } from '../../../../features/clients/use-client-removal.ts';
import { useCommands } from '../../../../lib/commands.ts';
import { useMay } from '../../../../lib/session.ts';
import { type Outputs, trpc } from '../../../../lib/trpc.ts';
import { buttonClass } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../../ui/menu.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Badge } from '../../../../ui/status.tsx';

export const Route = createFileRoute('/_app/clients/$clientId/')({
  loader: async ({ context, params }) => {
    await context.trpc.clients.get.ensureData({ id: params.clientId });
  },
  component: ClientPage,
});

function ClientPage() {
  const { clientId } = Route.useParams();
  const [client] = trpc.clients.get.useSuspenseQuery({ id: clientId });
  const { data: duplicates = [] } = trpc.clients.duplicates.useQuery({ id: clientId, name: client.name, email: client.email });
  const mayWrite = useMay('records.write');
  return (
    <Page
      title={client.name}
      beside={client.archived && <Badge>Archived</Badge>}
      breadcrumbs={[
        <Link key="clients" to="/clients">
          Clients
        </Link>,
      ]}
      actions={mayWrite && <Actions key={clientId} client={client} />}
    >
      <ClientWork client={client} />
      <DuplicatesNotice found={duplicates} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <BillingCard client={client} mayEdit={mayWrite} />
        <div className="grid gap-5">
          <PeopleCard contacts={client.contacts} />
          {client.notes && (
            <Card title="Notes">
              <p className="whitespace-pre-line text-sm">{client.notes}</p>
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
}

function Actions({ client }: { client: Outputs['clients']['get'] }) {
  const removal = useClientRemoval(client);
  const navigate = Route.useNavigate();
  const params = { clientId: client.id };
  useCommands([
    {
      id: 'edit',
      label: 'Edit this client',
      group: 'This page',
      keys: 'e',
      run: () => void navigate({ to: '/clients/$clientId/edit', params }),
    },
  ]);
  return (
    <>
      <Menu
        trigger={
          <IconButton
            label="More to do with this client"
            disabled={removal.isBusy}
            className="border border-line-strong/60 bg-surface shadow-sm"
          >
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem icon={client.archived ? <ArchiveRestore /> : <Archive />} onSelect={() => void removal.archive()}>
          {client.archived ? 'Bring back' : 'Archive'}
        </MenuItem>
        <MenuItem tone="danger" icon={<Trash2 />} disabled={client.gigs + client.invoices > 0} onSelect={removal.remove}>
          {client.gigs + client.invoices > 0 ? 'Delete (it has a history)' : 'Delete'}
        </MenuItem>
      </Menu>
      <Link to="/clients/$clientId/edit" params={params} className={buttonClass()}>
        Edit
      </Link>
      <Link to="/gigs/new" search={{ client: client.id }} className={buttonClass('primary')}>
        New gig
      </Link>
    </>
  );
}
