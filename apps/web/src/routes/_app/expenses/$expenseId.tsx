import { createFileRoute, Link } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { EditExpense } from '../../../features/expenses/edit-expense.tsx';
import { ExpenseNotices } from '../../../features/expenses/expense-notices.tsx';
import { ReceiptsCard } from '../../../features/expenses/receipts-card.tsx';
import { useExpenseRemoval } from '../../../features/expenses/use-expense-removal.ts';
import { useMay } from '../../../lib/session.ts';
import { type Outputs, trpc } from '../../../lib/trpc.ts';
import { Button } from '../../../ui/button.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/expenses/$expenseId')({
  loader: async ({ context, params }) => {
    await context.trpc.expenses.get.ensureData({ id: params.expenseId });
  },
  component: ExpensePage,
});

function ExpensePage() {
  const { expenseId } = Route.useParams();
  const [expense] = trpc.expenses.get.useSuspenseQuery({ id: expenseId });
  const mayWrite = useMay('records.write');
  return (
    <Page
      title={expense.description}
      breadcrumbs={[
        <Link key="expenses" to="/expenses">
          Expenses
        </Link>,
        ...(expense.gig
          ? [
              <Link key="gig" to="/gigs/$gigId" params={{ gigId: expense.gig.id }}>
                {expense.gig.title}
              </Link>,
            ]
          : []),
      ]}
      actions={mayWrite && <Delete key={expenseId} expense={expense} />}
    >
      <ExpenseNotices expense={expense} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <EditExpense key={expenseId} expense={expense} mayEdit={mayWrite} />
        <ReceiptsCard key={`receipts ${expenseId}`} expenseId={expenseId} receipts={expense.receipts} mayEdit={mayWrite} />
      </div>
    </Page>
  );
}

function Delete({ expense }: { expense: Outputs['expenses']['get'] }) {
  const remove = useExpenseRemoval(expense);
  return (
    <Button icon={<Trash2 aria-hidden="true" />} onClick={remove}>
      Delete
    </Button>
  );
}
