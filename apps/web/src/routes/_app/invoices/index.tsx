import { createFileRoute, Link } from '@tanstack/react-router';
import { InvoiceFilters } from '../../../features/invoices/list/invoice-filters.tsx';
import { InvoiceList } from '../../../features/invoices/list/invoice-list.tsx';
import { isFiltered, listInput, paging, readInvoiceSearch, totalsInput } from '../../../features/invoices/list/invoice-search.ts';
import { InvoiceSums } from '../../../features/invoices/list/invoice-sums.tsx';
import { useCommands } from '../../../lib/commands.ts';
import { useMay } from '../../../lib/session.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/invoices/')({
  validateSearch: readInvoiceSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    await Promise.all([
      context.trpc.invoices.list.prefetchInfinite(listInput(deps), { ...paging, staleTime: Number.POSITIVE_INFINITY }),
      context.trpc.invoices.totals.prefetch(totalsInput(deps)),
    ]);
  },
  component: InvoicesPage,
});

function InvoicesPage() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const mayWrite = useMay('records.write');
  useCommands(
    mayWrite ? [{ id: 'new', label: 'New invoice', group: 'This page', keys: 'n', run: () => void navigate({ to: '/invoices/new' }) }] : [],
  );
  const create = mayWrite && (
    <Link to="/invoices/new" className={buttonClass('primary')}>
      New invoice
    </Link>
  );
  return (
    <Page
      title="Invoices"
      actions={
        <>
          <Link to="/invoices/numbers" className={buttonClass('quiet')}>
            Numbers
          </Link>
          <Link to="/payments" className={buttonClass()}>
            Payments
          </Link>
          {create}
        </>
      }
    >
      <InvoiceFilters search={search} />
      <InvoiceSums search={search} />
      <InvoiceList
        search={search}
        none={
          isFiltered(search) ? (
            <EmptyState
              title="No invoice like that"
              actions={
                <Link to="/invoices" className={buttonClass()}>
                  Show all invoices
                </Link>
              }
            >
              Try another word, or fewer filters.
            </EmptyState>
          ) : (
            <EmptyState title="No invoices yet" actions={create}>
              {mayWrite
                ? 'Choose a client and the gigs to charge: fees, miles and expenses become the lines. It stays a draft until you issue it.'
                : 'What is issued stands here, with what was paid of it. Drafts are for those who write them.'}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
