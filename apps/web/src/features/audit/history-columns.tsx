import { formatMoment } from '../../lib/format.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { useLocale } from '../../ui/locale.tsx';
import { Status } from '../../ui/status.tsx';
import { asWhat, changeWords, type Entry, whatWords } from './entry-words.ts';
import { RecordLink } from './record-link.tsx';

export const historyColumns: Column<Entry>[] = [
  { id: 'what', header: 'What', onCard: 'title', cell: (entry) => <What entry={entry} /> },
  { id: 'who', header: 'Who', width: '10rem', onCard: 'detail', cell: (entry) => <Who entry={entry} /> },
  { id: 'at', header: 'When', width: '12rem', onCard: 'detail', cell: (entry) => <Moment entry={entry} /> },
];

/** A refusal is told by word and shape, not by colour alone. */
function What({ entry }: { entry: Entry }) {
  const { locale } = useLocale();
  const changes = changeWords(entry, locale).join(' · ');
  return (
    <span className="grid gap-0.5 whitespace-normal py-1">
      <span className="flex flex-wrap items-baseline gap-x-2">
        {entry.outcome === 'done' ? (
          <span className="font-semibold">{whatWords(entry)}</span>
        ) : (
          <>
            <Status tone="bad">{whatWords(entry)}</Status>
            <span className="break-all font-normal text-ink-soft text-sm">{entry.endpoint}</span>
          </>
        )}
        <RecordLink entry={entry} />
      </span>
      {changes !== '' && <span className="break-words font-normal text-ink-soft text-sm">{changes}</span>}
    </span>
  );
}

function Who({ entry }: { entry: Entry }) {
  const as = asWhat(entry);
  return (
    <span className="break-words">
      {entry.actor.label}
      {as !== '' && <span className="text-ink-soft"> {as}</span>}
    </span>
  );
}

function Moment({ entry }: { entry: Entry }) {
  const { locale, timeZone } = useLocale();
  return (
    <time dateTime={entry.at} className="tabular text-ink-soft">
      {formatMoment(entry.at, locale, timeZone)}
    </time>
  );
}
