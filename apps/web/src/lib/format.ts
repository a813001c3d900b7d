import { formatDecimal, isCurrency, minorDigits } from '@glovelly/domain/money';

/** Money as it travels: minor units as text, so that no number type ever rounds it. */
export interface MoneyWire {
  readonly minor: string;
  readonly currency: string;
}

const moneyFormats = new Map<string, Intl.NumberFormat>();

function moneyFormat(locale: string, currency: string, isPlain: boolean): Intl.NumberFormat {
  const key = `${locale} ${currency} ${isPlain}`;
  const known = moneyFormats.get(key);
  if (known) return known;
  const digits = isCurrency(currency) ? minorDigits(currency) : 2;
  const format = new Intl.NumberFormat(locale, {
    ...(isPlain ? { style: 'decimal' } : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  moneyFormats.set(key, format);
  return format;
}

/** The exact decimal of an amount: "-1234.50". */
export const plainMoney = ({ minor, currency }: MoneyWire): string =>
  formatDecimal(BigInt(minor), isCurrency(currency) ? minorDigits(currency) : 2);

/** "£1,234.50" in the user's locale. The digits go to Intl as text, which formats them exactly (ECMA-402, Intl mathematical value). */
export const formatMoney = (amount: MoneyWire, locale: string): string =>
  moneyFormat(locale, amount.currency, false).format(plainMoney(amount) as `${number}`); /* a decimal literal, by formatDecimal */

/** "1,234.50": the amount without its sign, for columns headed by their currency and for inputs. */
export const formatAmount = (amount: MoneyWire, locale: string): string =>
  moneyFormat(locale, amount.currency, true).format(plainMoney(amount) as `${number}`); /* a decimal literal, by formatDecimal */

/** The sign a currency is written with in the locale: "£", "zł", "CA$". */
export const currencySign = (currency: string, locale: string): string =>
  moneyFormat(locale, currency, false)
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? currency;

/** How much of a day is said: `short` "12 Mar 2026", `day` "Thu 12 Mar", `long` "Thursday 12 March 2026", `month` "March 2026", `numeric` "12/03/2026". */
export type DateStyle = 'short' | 'day' | 'long' | 'month' | 'numeric';

const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' },
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day ("2026-03-12") in the user's locale. It is formatted in UTC as it was made in UTC: no zone can move it to another day. */
export function formatDate(date: string, locale: string, style: DateStyle = 'short'): string {
  const key = `${locale} ${style}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: 'UTC', calendar: 'gregory' });
  dateFormats.set(key, format);
  return format.format(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))));
}

const momentFormats = new Map<string, Intl.DateTimeFormat>();

/** An instant ("2026-03-12T19:30:00.000Z") as wall-clock time in the given zone: the organisation's for business, the reader's for activity. */
export function formatMoment(instant: string, locale: string, timeZone: string): string {
  const key = `${locale} ${timeZone}`;
  const format = momentFormats.get(key) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  momentFormats.set(key, format);
  return format.format(Date.parse(instant));
}

/** "7:30 pm" or "19:30", as the locale writes it, from "19:30". */
export function formatTime(time: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    Date.UTC(2000, 0, 1, Number(time.slice(0, 2)), Number(time.slice(3, 5))),
  );
}

/** "1,234" in the user's locale, for counts. */
export const formatCount = (count: number, locale: string): string => new Intl.NumberFormat(locale).format(count);

/** "America/New York": a zone as it is read, under the name by which clocks are set everywhere. */
export const zoneName = (zone: string): string => zone.replaceAll('_', ' ');

/** "New York time": whose clock a time is on, where it is not one's own. */
export const clockOf = (zone: string): string => `${zoneName(zone.slice(zone.lastIndexOf('/') + 1))} time`;
