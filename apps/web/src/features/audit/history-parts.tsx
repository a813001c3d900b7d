import type { ReactNode } from 'react';
import { formatMoment } from '../../lib/format.ts';
import { useLocale } from '../../ui/locale.tsx';
import { Status } from '../../ui/status.tsx';
import { asWhat, changeWords, type Entry, refusedWords, whatWords } from './entry-words.ts';

/** What was done, to which record. A refusal is told by word and shape, not by colour alone. */
export function What({ entry, children }: { entry: Entry; children: ReactNode }) {
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
            <span className="break-words font-normal text-ink-soft text-sm [overflow-wrap:anywhere]">{refusedWords(entry)}</span>
          </>
        )}
        {children}
      </span>
      {changes !== '' && <span className="break-words font-normal text-ink-soft text-sm">{changes}</span>}
    </span>
  );
}

export function Who({ entry }: { entry: Entry }) {
  const as = asWhat(entry);
  return (
    <span className="whitespace-normal [overflow-wrap:anywhere]">
      {entry.actor.label}
      {as !== '' && <span className="text-ink-soft"> {as}</span>}
    </span>
  );
}

/** When: on the organisation's clock. */
export function Moment({ at }: { at: string }) {
  const { locale, timeZone } = useLocale();
  return (
    <time dateTime={at} className="tabular text-ink-soft">
      {formatMoment(at, locale, timeZone)}
    </time>
  );
}

/** When: in UTC, in which the days of the installation are. */
export function MomentInUtc({ at }: { at: string }) {
  const { locale } = useLocale();
  return (
    <time dateTime={at} className="tabular text-ink-soft">
      {formatMoment(at, locale, 'UTC')} UTC
    </time>
  );
}
