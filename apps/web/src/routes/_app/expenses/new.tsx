import { createFileRoute, Link, redirect } from '@tanstack/react-router';
import { NewExpense } from '../../../features/expenses/new-expense.tsx';
import { needs } from '../../../lib/needs.ts';
import { present, text } from '../../../lib/search-params.ts';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/expenses/new')({
  validateSearch: (raw: Record<string, unknown>) => present({ gigId: text(raw, 'gigId') }),
  beforeLoad: ({ context }) => needs(context, 'records.write', redirect({ to: '/expenses', replace: true })),
  component: NewExpensePage,
});

function NewExpensePage() {
  const { gigId } = Route.useSearch();
  return (
    <Page
      title="New expense"
      width="narrow"
      breadcrumbs={[
        <Link key="expenses" to="/expenses">
          Expenses
        </Link>,
      ]}
    >
      <NewExpense key={gigId ?? ''} gigId={gigId} />
    </Page>
  );
}
