import { formatDate, formatMoney } from '../../lib/format.ts';
import { useLocale } from '../../ui/locale.tsx';
import { Badge } from '../../ui/status.tsx';
import type { ImportRow } from './import-words.ts';

const typeWords = {
  performance: 'performance',
  teaching: 'teaching',
  rehearsal: 'rehearsal',
  recording: 'recording',
  admin: 'admin',
  other: 'other work',
};

/** What a row is read as. */
export function RowReading({ row: { reading, fixed }, clientName }: { row: ImportRow; clientName: string | undefined }) {
  const { locale, timeZone } = useLocale();
  const { date, start, finish } = reading;
  const ends = finish === null ? '' : start !== null && finish <= start ? ` – ${finish} the next day` : ` – ${finish}`;
  const details = [
    reading.arrival && `arrive ${reading.arrival}`,
    reading.venueName,
    reading.venueAddress,
    (reading.client ?? clientName) && `for ${reading.client ?? clientName}`,
    reading.fee && formatMoney(reading.fee, locale),
    reading.miles && reading.miles !== '0' && `${reading.miles} miles`,
    reading.type && typeWords[reading.type],
    reading.status,
  ].filter(Boolean);
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-0.5 [overflow-wrap:anywhere]">
      <p className="font-semibold">{reading.title || <span className="text-ink-faint">No title</span>}</p>
      <p className="tabular text-sm">
        {date === null ? (
          <span className="text-bad">No date</span>
        ) : (
          <time dateTime={date}>{`${formatDate(date, locale, 'day')} ${date.slice(0, 4)}`}</time>
        )}
        {start === null ? <span className="text-ink-soft">, no times</span> : `, ${start}${ends}`}
        {start !== null && reading.timeZone !== timeZone && <span className="text-ink-soft"> ({reading.timeZone})</span>}
      </p>
      {details.length > 0 && <p className="text-ink-soft text-sm">{details.join(' · ')}</p>}
      {fixed.length > 0 && (
        <p>
          <Badge>Checked by hand</Badge>
        </p>
      )}
    </div>
  );
}
