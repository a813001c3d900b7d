import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatCount } from '../../../lib/format.ts';
import type { Outputs } from '../../../lib/trpc.ts';
import { Amount } from '../../../ui/amount.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { Day } from '../../../ui/day.tsx';
import { useLocale } from '../../../ui/locale.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { InvoiceStatus } from '../invoice-status.tsx';

type Report = Outputs['invoices']['numbers'];
type Numbered = Report['numbers'][number];

const columns: Column<Numbered>[] = [
  {
    id: 'number',
    header: 'Number',
    width: '11rem',
    onCard: 'title',
    cell: ({ number }) => <span className="tabular font-semibold">{number}</span>,
  },
  { id: 'date', header: 'Date', width: '8.5rem', onCard: 'detail', cell: ({ invoiceDate }) => invoiceDate && <Day date={invoiceDate} /> },
  { id: 'client', header: 'Client', onCard: 'detail', cell: ({ clientName }) => clientName },
  { id: 'status', header: 'Status', width: '8rem', onCard: 'status', cell: ({ status }) => <InvoiceStatus status={status} /> },
  { id: 'why', header: 'Reason', isWideOnly: true, onCard: 'hidden', cell: ({ voidReason }) => voidReason },
  { id: 'total', header: 'Total', width: '8rem', align: 'end', onCard: 'figure', cell: ({ total }) => <Amount money={total} /> },
];

/** Every number that was taken and what became of it, in the order in which they were taken. */
export function NumbersReport({ report: { numbers, brokenAt }, none }: { report: Report; none: ReactNode }) {
  const { locale } = useLocale();
  const voided = numbers.filter(({ status }) => status === 'void').length;
  return (
    <>
      {brokenAt !== null && (
        <Notice tone="bad" title={`The document at place ${formatCount(brokenAt, locale)} is not as it was issued`}>
          Every issued document is sealed together with the one before it, and here the seal does not fit. Ask whoever runs this Glovelly to
          compare it with a backup.
        </Notice>
      )}
      {brokenAt === null && numbers.length > 0 && (
        <Notice tone="good" title="Every document is there, as it was issued">
          {formatCount(numbers.length, locale)} {numbers.length === 1 ? 'number is' : 'numbers are'} listed,{' '}
          {voided === 0 ? 'none' : voided} void.
        </Notice>
      )}
      <DataTable
        label="Invoice numbers"
        columns={columns}
        rows={numbers}
        rowId={(numbered) => numbered.id}
        rowName={(numbered) => numbered.number}
        rowLink={(numbered, link) => <Link to="/invoices/$invoiceId" params={{ invoiceId: numbered.id }} {...link} />}
        total={numbers.length}
        empty={none}
      />
    </>
  );
}
