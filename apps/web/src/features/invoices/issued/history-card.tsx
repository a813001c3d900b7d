import { formatMoment } from '../../../lib/format.ts';
import { Card } from '../../../ui/card.tsx';
import { useLocale } from '../../../ui/locale.tsx';
import { eventWords, type InvoiceEvent } from './event-words.ts';

/** What happened to it since it was issued, the newest first. */
export function HistoryCard({ events }: { events: readonly InvoiceEvent[] }) {
  const { locale, timeZone } = useLocale();
  return (
    <Card title="History">
      <ol className="grid gap-3 text-sm">
        {events
          .toSorted((a, b) => (a.at < b.at ? 1 : -1))
          .map((event) => (
            <li key={event.id}>
              <p className="break-words">{eventWords(event, locale)}</p>
              <p className="text-ink-soft text-xs">
                <time dateTime={event.at}>{formatMoment(event.at, locale, timeZone)}</time>, by {event.byMe ? 'you' : 'somebody else'}
              </p>
            </li>
          ))}
      </ol>
    </Card>
  );
}
