import { type DateStyle, formatDate } from '../lib/format.ts';
import { useLocale } from './locale.tsx';

/** A calendar day on a screen, in the user's locale. */
export function Day({ date, style = 'short' }: { date: string; style?: DateStyle }) {
  const { locale } = useLocale();
  return (
    <time dateTime={date} className="tabular whitespace-nowrap">
      {formatDate(date, locale, style)}
    </time>
  );
}
