import { addDays, dayOfWeek, type LocalDate, localDate, parseLocalDate, parts } from '@glovelly/domain/calendar';
import { monthComesFirst } from './locale.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NEAR: Readonly<Record<string, number>> = { today: 0, tod: 0, tomorrow: 1, tom: 1, yesterday: -1, yes: -1 };

/**
 * Turns what a person types for a day into `YYYY-MM-DD`, or `null` when no day can be meant. Understands "today", "tomorrow", "yesterday",
 * "fri" (the next one), "last fri", "+7", "in 2 weeks", "12/3", "12.3.26", "12 mar", "March 12 2026", "12" (of this month) and ISO dates.
 * A day without a year is the one nearest to today: in November, "12/1" is next January's.
 */
export function readDate(text: string, today: LocalDate, locale: string): LocalDate | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  return (
    parseLocalDate(typed) ??
    readRelative(typed, today) ??
    readWeekday(typed, today) ??
    readNamedMonth(typed, today) ??
    readNumbers(typed, today, locale)
  );
}

function readRelative(typed: string, today: LocalDate): LocalDate | null {
  const near = NEAR[typed];
  if (near !== undefined) return addDays(today, near);
  const shift = /^(?:in )?([+-]?\d{1,4}) ?(d|days?|w|wks?|weeks?)$/.exec(typed) ?? /^([+-]\d{1,4})$/.exec(typed);
  if (!shift) return null;
  return addDays(today, Number(shift[1]) * (shift[2]?.startsWith('w') ? 7 : 1));
}

function readWeekday(typed: string, today: LocalDate): LocalDate | null {
  const named = /^(last |next |this )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.exec(typed);
  const wanted = WEEKDAYS.indexOf(named?.[2] ?? '') + 1;
  if (wanted === 0) return null;
  const ahead = (wanted - dayOfWeek(today) + 7) % 7;
  if (named?.[1] === 'last ') return addDays(today, ahead === 0 ? -7 : ahead - 7);
  return addDays(today, ahead === 0 ? 7 : ahead);
}

function readNamedMonth(typed: string, today: LocalDate): LocalDate | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?([a-z]{3,9})\.?,?[ -]?(\d{2}|\d{4})?$/.exec(typed);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{2}|\d{4})?$/.exec(typed);
  const [day, month, year] = dayFirst ? [dayFirst[1], dayFirst[2], dayFirst[3]] : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const number = MONTHS.indexOf(month?.slice(0, 3) ?? '') + 1;
  return number === 0 ? null : inYear(year, number, Number(day), today);
}

function readNumbers(typed: string, today: LocalDate, locale: string): LocalDate | null {
  const numbers = /^(\d{1,2})(?:[/.\- ](\d{1,2}))?(?:[/.\- ](\d{2}|\d{4}))?\.?$/.exec(typed);
  if (!numbers) return null;
  const [, first, second, year] = numbers;
  if (second === undefined) return localDate(parts(today).year, parts(today).month, Number(first));
  const isMonthFirst = monthComesFirst(locale) && Number(first) <= 12;
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  return inYear(year, Number(month), Number(day), today);
}

function inYear(year: string | undefined, month: number, day: number, today: LocalDate): LocalDate | null {
  if (year !== undefined) return localDate(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const now = parts(today);
  const around = [now.year, now.year + 1, now.year - 1].flatMap((candidate) => localDate(candidate, month, day) ?? []);
  const halfYearBack = addDays(today, -183);
  const halfYearOn = addDays(today, 183);
  return around.find((date) => date >= halfYearBack && date <= halfYearOn) ?? around[0] ?? null;
}
