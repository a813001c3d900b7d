import { actionWords } from '../../lib/audit-words.ts';
import { trpc } from '../../lib/trpc.ts';
import { Card } from '../../ui/card.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Moment } from './moment.tsx';
import { paging } from './user-search.ts';
import { roleWords, statusWords } from './user-status.tsx';

const words: Readonly<Record<string, string>> = actionWords;
const valueWords: Readonly<Record<string, string>> = { ...statusWords, ...roleWords };

/** What was done about somebody, newest first. The log keeps it as long as it keeps anything. */
export function UserHistory({ id }: { id: string }) {
  const [{ pages }, query] = trpc.users.history.useSuspenseInfiniteQuery({ id }, paging);
  const events = pages.flatMap((page) => page.events);
  return (
    <Card title="History">
      {events.length === 0 ? (
        <p className="text-ink-soft text-sm">Nothing that the log still knows of.</p>
      ) : (
        <ol className="grid gap-3 text-sm">
          {events.map(({ id: event, at, by, action, values }) => (
            <li key={event} className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
              <span className="text-ink-soft">
                <Moment at={at} />
              </span>
              <span className="break-words">
                <b className="font-semibold">{by}</b> · {words[action] ?? action}
                {Object.entries(values).map(([name, { to }]) => to !== null && <span key={name}> · {valueWords[to] ?? to}</span>)}
              </span>
            </li>
          ))}
        </ol>
      )}
      {query.hasNextPage && (
        <LoadMore shown={events.length} hasMore loading={query.isFetchingNextPage} onLoadMore={() => void query.fetchNextPage()} />
      )}
    </Card>
  );
}
