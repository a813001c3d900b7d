import { dayIn, type LocalDate, type MonthDay, parseMonthDay, parseTimeZone, ukTaxYearStart } from '@glovelly/domain/calendar';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { browserLocale } from '../lib/locale.ts';

export interface Locale {
  readonly locale: string;
  /** The organisation's time zone: the day of the business, whatever zone the phone is in. */
  readonly timeZone: string;
  readonly today: LocalDate;
  /** When the organisation's tax year begins. */
  readonly taxYearStart: MonthDay;
}

const LocaleContext = createContext<Locale | null>(null);

const localeOf = (locale: string, timeZone: string, taxYearStart: string): Locale => {
  const zone = parseTimeZone(timeZone) ?? parseTimeZone('UTC');
  if (!zone) throw new Error('UTC is a time zone everywhere.');
  return { locale, timeZone: zone, today: dayIn(zone, Date.now()), taxYearStart: parseMonthDay(taxYearStart) ?? ukTaxYearStart };
};

interface LocaleProviderProps {
  locale: string;
  timeZone: string;
  /** MM-DD. */
  taxYearStart?: string;
  children: ReactNode;
}

export function LocaleProvider({ locale, timeZone, taxYearStart = ukTaxYearStart, children }: LocaleProviderProps) {
  const value = useMemo(() => localeOf(locale, timeZone, taxYearStart), [locale, timeZone, taxYearStart]);
  return <LocaleContext value={value}>{children}</LocaleContext>;
}

/** How this user writes dates and money, and which day it is for the business. Before anybody is signed in: the browser's. */
export function useLocale(): Locale {
  const given = use(LocaleContext);
  return useMemo(() => given ?? localeOf(browserLocale(), Intl.DateTimeFormat().resolvedOptions().timeZone, ukTaxYearStart), [given]);
}
