import { dayIn, type LocalDate, parseTimeZone } from '@glovelly/domain/calendar';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { browserLocale } from '../lib/locale.ts';

export interface Locale {
  readonly locale: string;
  /** The organisation's time zone: the day of the business, whatever zone the phone is in. */
  readonly timeZone: string;
  readonly today: LocalDate;
}

const LocaleContext = createContext<Locale | null>(null);

const localeOf = (locale: string, timeZone: string): Locale => {
  const zone = parseTimeZone(timeZone) ?? parseTimeZone('UTC');
  if (!zone) throw new Error('UTC is a time zone everywhere.');
  return { locale, timeZone: zone, today: dayIn(zone, Date.now()) };
};

export function LocaleProvider({ locale, timeZone, children }: { locale: string; timeZone: string; children: ReactNode }) {
  const value = useMemo(() => localeOf(locale, timeZone), [locale, timeZone]);
  return <LocaleContext value={value}>{children}</LocaleContext>;
}

/** How this user writes dates and money, and which day it is for the business. Before anybody is signed in: the browser's. */
export function useLocale(): Locale {
  const given = use(LocaleContext);
  return useMemo(() => given ?? localeOf(browserLocale(), Intl.DateTimeFormat().resolvedOptions().timeZone), [given]);
}
