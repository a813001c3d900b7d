import { Link } from '@tanstack/react-router';
import { clockOf } from '../../lib/format.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { Amount } from '../../ui/amount.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { Day } from '../../ui/day.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { useLocale } from '../../ui/locale.tsx';
import { Status } from '../../ui/status.tsx';
import { statusWords } from './gig-words.ts';

export type GigRow = Outputs['gigs']['list']['gigs'][number];

export const GigStatusMark = ({ status }: Pick<GigRow, 'status'>) => (
  <Status tone={statusWords[status].tone}>{statusWords[status].label}</Status>
);

/** Says whose clock a gig is on, where it is not the one at home. */
function OtherClock({ timeZone }: Pick<GigRow, 'timeZone'>) {
  const { timeZone: home } = useLocale();
  return timeZone === home ? null : <span className="font-normal text-ink-soft text-sm"> · {clockOf(timeZone)}</span>;
}

/** The live invoice of a gig, one click away. */
export function InvoiceLink({ invoice }: Pick<GigRow, 'invoice'>) {
  if (invoice === null) return null;
  return (
    <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }} className={`${linkClass} relative z-1`}>
      {invoice.number ?? 'Draft invoice'}
    </Link>
  );
}

export const gigColumns: Column<GigRow>[] = [
  { id: 'date', header: 'Date', width: '8rem', isSortable: true, cell: (gig) => <Day date={gig.date} /> },
  {
    id: 'title',
    header: 'Gig',
    isSortable: true,
    onCard: 'title',
    cell: (gig) => (
      <>
        <span className="font-semibold">{gig.title}</span>
        <OtherClock timeZone={gig.timeZone} />
      </>
    ),
  },
  {
    id: 'client',
    header: 'Client',
    width: '11rem',
    isSortable: true,
    cell: (gig) => gig.client?.name ?? <span className="text-warn">No client yet</span>,
  },
  { id: 'status', header: 'Status', width: '8.5rem', onCard: 'status', cell: (gig) => <GigStatusMark status={gig.status} /> },
  {
    id: 'invoice',
    header: 'Invoice',
    width: '8.5rem',
    isWideOnly: true,
    cell: (gig) => gig.invoice && <InvoiceLink invoice={gig.invoice} />,
  },
  {
    id: 'fee',
    header: 'Fee',
    width: '7.5rem',
    align: 'end',
    isSortable: true,
    onCard: 'figure',
    cell: (gig) => <Amount money={gig.fee} />,
  },
];
