import { createFileRoute, Link, redirect } from '@tanstack/react-router';
import { QuickCreateClient } from '../../../features/clients/quick-create-client.tsx';
import { NewInvoice } from '../../../features/invoices/new/new-invoice.tsx';
import { readNewInvoiceSearch } from '../../../features/invoices/new/new-search.ts';
import { needs } from '../../../lib/needs.ts';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/invoices/new')({
  validateSearch: readNewInvoiceSearch,
  beforeLoad: ({ context }) => needs(context, 'records.write', redirect({ to: '/invoices', replace: true })),
  component: NewInvoicePage,
});

function NewInvoicePage() {
  const search = Route.useSearch();
  return (
    <Page
      title="New invoice"
      width="narrow"
      breadcrumbs={[
        <Link key="invoices" to="/invoices">
          Invoices
        </Link>,
      ]}
    >
      <NewInvoice
        search={search}
        quickCreate={({ name, onClose, onCreated }) => (
          <QuickCreateClient open onOpenChange={(open) => !open && onClose()} name={name} onCreated={({ id }) => onCreated(id)} />
        )}
      />
    </Page>
  );
}
