import { Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMay } from '../../../lib/session.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import { useLocale } from '../../../ui/locale.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { InvoiceStatus } from '../invoice-status.tsx';
import { Figures } from './figures.tsx';
import { GigsCard } from './gigs-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { InvoiceDocument } from './invoice-document.tsx';
import { dueWords, type Issued, pdfOf } from './issued.ts';
import { IssuedMenu } from './issued-menu.tsx';

/** An invoice that is out: what it says, what came in for it, what became of it. Nothing of it changes any more. */
export function IssuedPage({ invoice, payments }: { invoice: Issued; payments: ReactNode }) {
  const { today } = useLocale();
  const mayWrite = useMay('records.write');
  const due = dueWords(invoice, today);
  return (
    <Page
      title={invoice.number}
      beside={
        <>
          <InvoiceStatus status={invoice.status} />
          {due && <span className="text-ink-soft text-sm">{due}</span>}
        </>
      }
      lead={
        <>
          To{' '}
          <Link to="/clients/$clientId" params={{ clientId: invoice.client.id }} className={linkClass}>
            {invoice.client.name}
          </Link>
        </>
      }
      breadcrumbs={[
        <Link key="invoices" to="/invoices">
          Invoices
        </Link>,
      ]}
      actions={
        <>
          <IssuedMenu invoice={invoice} mayWrite={mayWrite} />
          <a href={`${pdfOf(invoice.id)}?download`} download className={buttonClass()}>
            <Download aria-hidden="true" />
            Download PDF
          </a>
        </>
      }
    >
      {invoice.state === 'void' && (
        <Notice title="This invoice is void">
          {invoice.voidReason}. Its number stays taken and nothing is due; its gigs can be invoiced again.
        </Notice>
      )}
      <Figures invoice={invoice} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="lg:col-start-2">{payments}</div>
        <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <InvoiceDocument invoice={invoice} />
        </div>
        <div className="grid gap-5 lg:col-start-2">
          <GigsCard gigs={invoice.gigs} />
          <HistoryCard events={invoice.events} />
        </div>
      </div>
    </Page>
  );
}
