import { formatMoment } from '../../lib/format.ts';
import { useLocale } from '../../ui/locale.tsx';

/** When, on the clock of the organisation that the reader is in. Never: a word instead. */
export function Moment({ at, never = 'Never' }: { at: string | null; never?: string }) {
  const { locale, timeZone } = useLocale();
  return at === null ? <span className="text-ink-soft">{never}</span> : <time dateTime={at}>{formatMoment(at, locale, timeZone)}</time>;
}
