import { toId } from '@glovelly/domain/kernel';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Outputs } from '../../lib/trpc.ts';
import { Stat } from '../../ui/stat.tsx';

/** What was done for a client and what of it waits; each figure opens the list that adds up to it. */
export function ClientWork({ client: { id, gigs, gigsToInvoice, invoices } }: { client: Outputs['clients']['get'] }) {
  const clientId = toId<'client'>(id);
  const ofClient = clientId ? { client: clientId } : {}; // an id from the server is one
  const figure = (label: string, value: number, link: (label: ReactNode) => ReactNode) => (
    <Stat label={label} state={{ status: 'ready', value, isZero: value === 0 }} link={link} />
  );
  return (
    <div className="grid grid-cols-2 gap-3 max-sm:*:first:col-span-2 sm:grid-cols-3">
      {figure('Gigs to invoice', gigsToInvoice, (label) => (
        <Link to="/gigs" search={{ client: id, status: 'completed', invoiced: 'no' }}>
          {label}
        </Link>
      ))}
      {figure('Gigs in all', gigs, (label) => (
        <Link to="/gigs" search={{ client: id }}>
          {label}
        </Link>
      ))}
      {figure('Invoices', invoices, (label) => (
        <Link to="/invoices" search={ofClient}>
          {label}
        </Link>
      ))}
    </div>
  );
}
