import type { Outputs } from '../../lib/trpc.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { Day } from '../../ui/day.tsx';
import { Badge, Status } from '../../ui/status.tsx';

export type ClientRow = Outputs['clients']['list']['clients'][number];

const toInvoice = ({ gigsToInvoice }: ClientRow) => gigsToInvoice > 0 && <Status tone="note">{gigsToInvoice} to invoice</Status>;

export const clientColumns: Column<ClientRow>[] = [
  {
    id: 'name',
    header: 'Client',
    onCard: 'title',
    cell: (client) => (
      <span className="flex min-w-0 items-center gap-2">
        <span className="truncate font-semibold">{client.name}</span>
        {client.archived && <Badge>Archived</Badge>}
      </span>
    ),
  },
  { id: 'city', header: 'Town', width: '10rem', isWideOnly: true, onCard: 'detail', cell: (client) => client.city ?? '' },
  {
    id: 'email',
    header: 'E-mail',
    width: '16rem',
    isWideOnly: true,
    onCard: 'hidden', // longer than a phone has room for beside what waits; it is searched for, and stands on the client's own page
    cell: (client) => client.email ?? '',
  },
  {
    id: 'last',
    header: 'Last gig',
    width: '8.5rem',
    onCard: 'detail',
    cell: (client) => (client.lastGigOn ? <Day date={client.lastGigOn} /> : ''),
  },
  { id: 'gigs', header: 'Gigs', width: '5rem', align: 'end', onCard: 'hidden', cell: (client) => client.gigs },
  { id: 'uninvoiced', header: 'Waiting', width: '9rem', onCard: 'status', cell: toInvoice },
];
