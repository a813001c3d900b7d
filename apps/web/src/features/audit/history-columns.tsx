import { formatMoment } from '../../lib/format.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { useLocale } from '../../ui/locale.tsx';
import { Status } from '../../ui/status.tsx';
import { asWhat, changeWords, type Entry, whatWords } from './entry-words.ts';
import { RecordLink } from './record-link.tsx';

export const historyColumns: Column<Entry>[] = [
  { id: 'at', header: 'When', width: '11rem', onCard: 'detail', cell: (entry) => <Moment entry={entry} /> },
  { id: 'who', header: 'Who', width: '11rem', onCard: 'detail', cell: (entry) => <Who entry={entry} /> },
  { id: 'what', header: 'What', onCard: 'title', cell: (entry) => <What entry={entry} /> },
  { id: 'record', header: 'On', width: '13rem', onCard: 'detail', cell: (entry) => <RecordLink entry={entry} /> },
  { id: 'changes', header: 'Changed', width: '17rem', onCard: 'detail', cell: (entry) => <Changes entry={entry} /> },
];

function Moment({ entry }: { entry: Entry }) {
  const { locale, timeZone } = useLocale();
  return (
    <time dateTime={entry.at} className="tabular text-ink-soft">
      {formatMoment(entry.at, locale, timeZone)}
    </time>
  );
}

function Who({ entry }: { entry: Entry }) {
  const as = asWhat(entry);
  return (
    <span className="block truncate">
      {entry.actor.label}
      {as !== '' && <span className="text-ink-soft"> {as}</span>}
    </span>
  );
}

/** A refusal is told by word and shape, not by colour alone. */
function What({ entry }: { entry: Entry }) {
  if (entry.outcome === 'done') return <span className="font-semibold">{whatWords(entry)}</span>;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Status tone="bad">{whatWords(entry)}</Status>
      <span className="truncate text-ink-soft text-sm">{entry.endpoint}</span>
    </span>
  );
}

function Changes({ entry }: { entry: Entry }) {
  const { locale } = useLocale();
  const lines = changeWords(entry, locale);
  if (lines.length === 0) return null;
  return <span className="block break-words text-ink-soft text-sm">{lines.join(' · ')}</span>;
}
