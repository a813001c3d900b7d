import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useRemovals } from '../../lib/removals.ts';
import { trpc } from '../../lib/trpc.ts';
import { Amount } from '../../ui/amount.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { SkeletonList } from '../../ui/skeleton.tsx';

/** What was paid on the way to a gig. Claimable ones go on its invoice. */
export function GigExpenses({ gigId, mayWrite }: { gigId: string; mayWrite: boolean }) {
  const query = trpc.expenses.list.useInfiniteQuery({ gigId, take: 50 }, { getNextPageParam: (page) => page.nextCursor });
  const leaving = useRemovals();
  const expenses = (query.data?.pages.flatMap((page) => page.expenses) ?? []).filter(({ id }) => !leaving.has(id));
  const add = mayWrite && (
    <Link to="/expenses/new" search={{ gigId }} className={buttonClass('secondary', 'sm')}>
      <Plus aria-hidden="true" />
      Add
    </Link>
  );
  return (
    <Card title="Expenses" action={add} flush>
      {query.isPending ? (
        <div className="px-4 pb-4 md:px-5">
          <SkeletonList rows={2} />
        </div>
      ) : query.isError ? (
        <p role="alert" className="px-4 pb-4 text-bad text-sm md:px-5">
          The expenses could not be loaded. They are kept.
        </p>
      ) : expenses.length === 0 ? (
        <p className="px-4 pb-4 text-ink-soft text-sm md:px-5">None yet: parking, trains, strings, a room for the night.</p>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {expenses.map((expense) => (
            <li key={expense.id}>
              <Link
                to="/expenses/$expenseId"
                params={{ expenseId: expense.id }}
                className="flex items-baseline justify-between gap-4 px-4 py-3 text-ink no-underline hover:bg-hover md:px-5"
              >
                <span className="min-w-0">
                  <span className="block truncate font-medium">{expense.description}</span>
                  <span className="block truncate text-ink-soft text-sm">
                    {[expense.supplier, expense.claim.state === 'claimable' ? 'goes on the invoice' : 'stays off the invoice']
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <Amount money={expense.amount} />
              </Link>
            </li>
          ))}
          {query.hasNextPage && (
            <li>
              <LoadMore
                shown={expenses.length}
                total={query.data.pages[0]?.total ?? expenses.length}
                hasMore
                loading={query.isFetchingNextPage}
                onLoadMore={() => void query.fetchNextPage()}
              />
            </li>
          )}
        </ul>
      )}
    </Card>
  );
}
