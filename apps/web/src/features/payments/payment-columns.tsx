import { Amount } from '../../ui/amount.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { Day } from '../../ui/day.tsx';
import { methodWord, type Payment } from './payment-methods.ts';

export const paymentColumns: Column<Payment>[] = [
  { id: 'paidOn', header: 'Came in', width: '8.5rem', onCard: 'detail', cell: ({ paidOn }) => <Day date={paidOn} /> },
  {
    id: 'client',
    header: 'From',
    onCard: 'title',
    cell: ({ client }) => <span className="block truncate font-semibold">{client.name}</span>,
  },
  {
    id: 'invoice',
    header: 'Invoice',
    width: '10rem',
    onCard: 'detail',
    cell: ({ invoiceNumber }) => <span className="tabular">{invoiceNumber}</span>,
  },
  { id: 'method', header: 'How', width: '9rem', onCard: 'detail', cell: ({ method }) => methodWord(method) },
  { id: 'reference', header: 'Reference', width: '11rem', isWideOnly: true, onCard: 'hidden', cell: ({ reference }) => reference ?? '' },
  { id: 'amount', header: 'Amount', width: '8rem', align: 'end', onCard: 'figure', cell: ({ amount }) => <Amount money={amount} /> },
];
