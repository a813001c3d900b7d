import type { Outputs } from '../../../lib/trpc.ts';
import { Amount } from '../../../ui/amount.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { Day } from '../../../ui/day.tsx';
import { InvoiceStatus } from '../invoice-status.tsx';

export type InvoiceRow = Outputs['invoices']['list']['invoices'][number];

/** What an invoice is called: a draft has no number yet. */
export const nameOf = ({ number, clientName }: Pick<InvoiceRow, 'number' | 'clientName'>): string =>
  number === null ? `Draft to ${clientName}` : `${number} to ${clientName}`;

const isOpen = ({ status }: InvoiceRow): boolean => status === 'issued' || status === 'part_paid' || status === 'overdue';

export const invoiceColumns: Column<InvoiceRow>[] = [
  {
    id: 'number',
    header: 'Number',
    width: '10rem',
    isSortable: true,
    onCard: 'detail',
    cell: ({ number }) =>
      number === null ? <span className="text-ink-soft">No number yet</span> : <span className="tabular">{number}</span>,
  },
  {
    id: 'client',
    header: 'Client',
    isSortable: true,
    onCard: 'title',
    cell: ({ clientName }) => <span className="block truncate font-semibold">{clientName}</span>,
  },
  { id: 'status', header: 'Status', width: '8rem', onCard: 'status', cell: ({ status }) => <InvoiceStatus status={status} /> },
  {
    id: 'date',
    header: 'Date',
    width: '8rem',
    isSortable: true,
    isWideOnly: true,
    onCard: 'hidden',
    cell: ({ invoiceDate }) => invoiceDate && <Day date={invoiceDate} />,
  },
  {
    id: 'due',
    header: 'Due',
    width: '8rem',
    isSortable: true,
    onCard: 'detail',
    cell: (invoice) =>
      invoice.dueDate &&
      isOpen(invoice) && (
        <>
          <span aria-hidden="true" className="sm:hidden">
            due{' '}
          </span>
          <Day date={invoice.dueDate} />
        </>
      ),
  },
  {
    id: 'left',
    header: 'Still due',
    width: '8rem',
    align: 'end',
    isWideOnly: true,
    onCard: 'hidden',
    cell: (invoice) => isOpen(invoice) && <Amount money={invoice.amountDue} />,
  },
  {
    id: 'total',
    header: 'Total',
    width: '8rem',
    align: 'end',
    isSortable: true,
    onCard: 'figure',
    cell: ({ total }) => <Amount money={total} />,
  },
];
