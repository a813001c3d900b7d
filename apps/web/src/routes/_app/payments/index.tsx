import { createFileRoute, Link } from '@tanstack/react-router';
import { PaymentList } from '../../../features/payments/payment-list.tsx';
import { listInput, paging, readPaymentSearch } from '../../../features/payments/payment-search.ts';
import { useMay } from '../../../lib/session.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/payments/')({
  validateSearch: readPaymentSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    await context.trpc.payments.list.prefetchInfinite(listInput(deps), { ...paging, staleTime: Number.POSITIVE_INFINITY });
  },
  component: PaymentsPage,
});

function PaymentsPage() {
  const search = Route.useSearch();
  const mayWrite = useMay('records.write');
  const isFiltered = Object.keys(search).length > 0;
  return (
    <Page
      title="Payments"
      lead="Income counts on the day on which it came in."
      breadcrumbs={[
        <Link key="invoices" to="/invoices">
          Invoices
        </Link>,
      ]}
    >
      <PaymentList
        search={search}
        none={
          isFiltered ? (
            <EmptyState
              title="Nothing came in then"
              actions={
                <Link to="/payments" className={buttonClass()}>
                  Show all payments
                </Link>
              }
            >
              Try another period, or another client.
            </EmptyState>
          ) : (
            <EmptyState
              title="No payments yet"
              actions={
                <Link to="/invoices" search={{ status: 'outstanding' }} className={buttonClass('primary')}>
                  Outstanding invoices
                </Link>
              }
            >
              {mayWrite
                ? 'When money comes in, open its invoice and record it there.'
                : 'What comes in is recorded on its invoice, and stands here too.'}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
