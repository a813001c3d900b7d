import type { Brand } from '../kernel/index.ts';

/** A calendar day, `YYYY-MM-DD` (ISO 8601), years 1900 to 2199. It has no time and no zone, and sorts as text. */
export type LocalDate = Brand<string, 'LocalDate'>;

const SHAPE = /^(19|20|21)\d\d-\d\d-\d\d$/;

/** The first and the last day of the calendar. */
export const firstDay = '1900-01-01' as LocalDate; /* both exist */
export const lastDay = '2199-12-31' as LocalDate;

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** The day of a year, month (1 to 12) and day of the month; `null` when there is none, as 30 February. */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  const exists = year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? (`${pad(year, 4)}-${pad(month)}-${pad(day)}` as LocalDate) : null; /* the one place that brands a day: it exists */
}

export const parts = (date: LocalDate): CalendarDay => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** Reads `YYYY-MM-DD`. `null` for any other shape and for days that do not exist. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!SHAPE.test(text)) return null;
  return localDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export const toEpochDay = (date: LocalDate): number => epochDayOf(parts(date));

/** The same of a day of any year: clocks in the west still show 1899 when 1900 begins in Greenwich. */
export function epochDayOf({ year, month, day }: CalendarDay): number {
  const shifted = month <= 2 ? year - 1 : year; // the year starts in March, so that the leap day comes last
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The day that many days after 1970-01-01; `null` outside 1900 to 2199. */
export function fromEpochDay(epochDay: number): LocalDate | null {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return localDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}
