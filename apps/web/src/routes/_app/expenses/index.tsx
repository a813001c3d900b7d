import { createFileRoute, Link } from '@tanstack/react-router';
import { ExpenseFilters } from '../../../features/expenses/expense-filters.tsx';
import { ExpenseList } from '../../../features/expenses/expense-list.tsx';
import { countFilters, listInput, paging, readExpenseSearch } from '../../../features/expenses/expense-search.ts';
import { useCommands } from '../../../lib/commands.ts';
import { useMay } from '../../../lib/session.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/expenses/')({
  validateSearch: readExpenseSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    await context.trpc.expenses.list.prefetchInfinite(listInput(deps), { ...paging, staleTime: Number.POSITIVE_INFINITY });
  },
  component: ExpensesPage,
});

function ExpensesPage() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const mayWrite = useMay('records.write');
  useCommands(
    mayWrite ? [{ id: 'new', label: 'New expense', group: 'This page', keys: 'n', run: () => void navigate({ to: '/expenses/new' }) }] : [],
  );
  const create = mayWrite && (
    <Link to="/expenses/new" className={buttonClass('primary')}>
      New expense
    </Link>
  );
  const isFiltered = search.q !== undefined || countFilters(search) > 0;
  return (
    <Page title="Expenses" actions={create}>
      <ExpenseFilters search={search} />
      <ExpenseList
        search={search}
        none={
          isFiltered ? (
            <EmptyState
              title="No expense like that"
              actions={
                <Link to="/expenses" className={buttonClass()}>
                  Show all expenses
                </Link>
              }
            >
              Try another word, or fewer filters.
            </EmptyState>
          ) : (
            <EmptyState title="No expenses yet" actions={create}>
              {mayWrite
                ? 'What you paid for on the way: trains, parking, strings. With a photo of the receipt, and charged to the client where that was agreed.'
                : 'What was paid for on the way stands here, with its receipts.'}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
