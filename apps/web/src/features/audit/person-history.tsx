import { Link } from '@tanstack/react-router';
import { trpc } from '../../lib/trpc.ts';
import { Card } from '../../ui/card.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { changeWords, whatWords } from './entry-words.ts';
import { MomentInUtc } from './history-parts.tsx';
import { paging, readInstallationSearch } from './history-search.ts';

/** The question that the page of a person asks of the history; its loader asks the same. */
export const ofPerson = (id: string) => ({ resourceId: id, take: 20 });

/** What was done about somebody, newest first. The log keeps it as long as it keeps anything. */
export function PersonHistory({ id }: { id: string }) {
  const { locale } = useLocale();
  const [{ pages }, query] = trpc.installationHistory.list.useSuspenseInfiniteQuery(ofPerson(id), paging);
  const entries = pages.flatMap((page) => page.entries);
  const theirs = (
    <Link to="/admin/history" search={readInstallationSearch({ person: id })} className={`${linkClass} text-sm`}>
      What they did
    </Link>
  );
  return (
    <Card title="History" action={theirs}>
      {entries.length === 0 ? (
        <p className="text-ink-soft text-sm">Nothing that the log still knows of.</p>
      ) : (
        <ol className="grid gap-3 text-sm">
          {entries.map((entry) => (
            <li key={entry.id} className="grid gap-x-4 sm:grid-cols-[13rem_minmax(0,1fr)]">
              <MomentInUtc at={entry.at} />
              <span className="break-words">
                <b className="font-semibold">{entry.actor.label}</b> · {[whatWords(entry), ...changeWords(entry, locale)].join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      )}
      {query.hasNextPage && (
        <LoadMore shown={entries.length} hasMore loading={query.isFetchingNextPage} onLoadMore={() => void query.fetchNextPage()} />
      )}
    </Card>
  );
}
