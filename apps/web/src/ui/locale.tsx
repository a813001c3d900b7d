import {
  dayIn,
  type LocalDate,
  type MonthDay,
  parseMonthDay,
  parseTimeZone,
  type TimeZone,
  ukTaxYearStart,
} from '@glovelly/domain/calendar';
import { createContext, type ReactNode, use, useMemo, useSyncExternalStore } from 'react';
import { browserLocale } from '../lib/locale.ts';

export interface Locale {
  readonly locale: string;
  /** The organisation's time zone: the day of the business, whatever zone the phone is in. */
  readonly timeZone: TimeZone;
  readonly today: LocalDate;
  /** When the organisation's tax year begins. */
  readonly taxYearStart: MonthDay;
}

const LocaleContext = createContext<Locale | null>(null);

const zoneOf = (timeZone: string): TimeZone => {
  const zone = parseTimeZone(timeZone) ?? parseTimeZone('UTC');
  if (!zone) throw new Error('UTC is a time zone everywhere.');
  return zone;
};

const LOOK_AGAIN_MS = 30_000;

/** Calls when it may be another day by now: every half minute, and at once when a page that slept is looked at again. */
function watchTheDay(changed: () => void): () => void {
  const timer = setInterval(changed, LOOK_AGAIN_MS);
  window.addEventListener('focus', changed);
  document.addEventListener('visibilitychange', changed);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', changed);
    document.removeEventListener('visibilitychange', changed);
  };
}

/** The day in that zone: a page stays open past midnight, and what it shows and allows goes on with it. A form that was begun keeps the date it began with. */
function useLocaleOf(locale: string, timeZone: string, taxYearStart: string): Locale {
  const zone = useMemo(() => zoneOf(timeZone), [timeZone]);
  const today = useSyncExternalStore(watchTheDay, () => dayIn(zone, Date.now()));
  return useMemo(
    () => ({ locale, timeZone: zone, today, taxYearStart: parseMonthDay(taxYearStart) ?? ukTaxYearStart }),
    [locale, zone, today, taxYearStart],
  );
}

interface LocaleProviderProps {
  locale: string;
  timeZone: string;
  /** MM-DD. */
  taxYearStart?: string;
  children: ReactNode;
}

export function LocaleProvider({ locale, timeZone, taxYearStart = ukTaxYearStart, children }: LocaleProviderProps) {
  const value = useLocaleOf(locale, timeZone, taxYearStart);
  return <LocaleContext value={value}>{children}</LocaleContext>;
}

/** Nobody is signed in, and no page of a business is open. */
function browsers(): Locale {
  const zone = zoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return { locale: browserLocale(), timeZone: zone, today: dayIn(zone, Date.now()), taxYearStart: ukTaxYearStart };
}

/** How this user writes dates and money, and which day it is for the business. Before anybody is signed in: the browser's. */
export function useLocale(): Locale {
  const given = use(LocaleContext);
  return useMemo(() => given ?? browsers(), [given]);
}
