import { isId } from '@glovelly/domain/kernel';
import { createFileRoute, notFound } from '@tanstack/react-router';
import { DraftPage } from '../../../features/invoices/draft/draft-page.tsx';
import { DraftToRead } from '../../../features/invoices/draft/draft-to-read.tsx';
import { IssuedPage } from '../../../features/invoices/issued/issued-page.tsx';
import { PaymentsCard } from '../../../features/payments/payments-card.tsx';
import { oneOf, present } from '../../../lib/search-params.ts';
import { useMay } from '../../../lib/session.ts';
import { trpc } from '../../../lib/trpc.ts';

export const Route = createFileRoute('/_app/invoices/$invoiceId')({
  validateSearch: (raw: Record<string, unknown>) => present({ view: oneOf(raw, 'view', ['preview']) }),
  loader: async ({ context, params }) => {
    if (!isId(params.invoiceId)) throw notFound();
    await context.trpc.invoices.get.ensureData({ id: params.invoiceId });
  },
  component: InvoicePage,
});

/** A draft is edited, an invoice that went out is looked at. Keyed by the record: nobody sees or saves another's values. */
function InvoicePage() {
  const { invoiceId } = Route.useParams();
  const { view = 'edit' } = Route.useSearch();
  const navigate = Route.useNavigate();
  const mayWrite = useMay('records.write');
  const [invoice] = trpc.invoices.get.useSuspenseQuery({ id: invoiceId });
  if (invoice.state !== 'draft')
    return <IssuedPage key={invoice.id} invoice={invoice} payments={<PaymentsCard invoice={invoice} payments={invoice.payments} />} />;
  if (!mayWrite) return <DraftToRead key={invoice.id} draft={invoice} />;
  return (
    <DraftPage
      key={invoice.id}
      draft={invoice}
      view={view}
      onView={(next) => void navigate({ search: present({ view: next === 'preview' ? next : undefined }), replace: true })}
    />
  );
}
