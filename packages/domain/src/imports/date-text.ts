import { fromEpochDay, type LocalDate, localDate } from '../calendar/index.ts';
import { excerpt } from './excerpt.ts';
import { monthNumber, weekdayNumber } from './month-names.ts';

/** Whether the day or the month comes first in `04/05/2026`. */
export type DateOrder = 'dmy' | 'mdy';

/** What the text of a date says before anything is assumed. `rest` is what follows the date, as a time of day. */
export type DateText =
  | { readonly kind: 'day'; readonly date: LocalDate; readonly weekday: number | null; readonly rest: string }
  /** Two numbers, either of which may be the day: at least one of `dmy` and `mdy` exists. */
  | {
      readonly kind: 'numbers';
      readonly dmy: LocalDate | null;
      readonly mdy: LocalDate | null;
      readonly weekday: number | null;
      readonly rest: string;
    }
  | { readonly kind: 'noYear'; readonly month: number; readonly day: number; readonly weekday: number | null; readonly rest: string }
  | { readonly kind: 'serial'; readonly days: number };

const NUMBERS = /^(\d{1,2})\s?([/.\-\s])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const DAY_NAME_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+of)?[\s\-/]*(\p{L}{3,12})\.?(?:[\s,\-/]*((?:19|20|21)\d{2}|'?\d{2}(?![\d:.\p{L}]|\s*[ap]\.?m)))?(?!\d)/iu;
const NAME_DAY_YEAR = /^(\p{L}{3,12})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:[\s,\-/]+((?:19|20|21)\d{2}))?(?!\d)/iu;
const WEEKDAY = /^(\p{L}{3,9})\.?,?\s+/u;
const SERIAL = /^\d{5}(?:[.,]0+)?$/;

/** Takes the text of a date apart; `null` when there is no date at its beginning, or one that does not exist. */
export function dateText(written: string): DateText | null {
  const text = excerpt(written);
  const name = WEEKDAY.exec(text);
  const weekday = name?.[1] ? weekdayNumber(name[1]) : null;
  const dated = weekday === null ? text : text.slice(name?.[0].length ?? 0);
  if (SERIAL.test(dated)) return { kind: 'serial', days: Number(dated.slice(0, 5)) };
  return yearFirst(dated, weekday) ?? numbers(dated, weekday) ?? named(dated, weekday);
}

function yearFirst(text: string, weekday: number | null): DateText | null {
  const [whole, year, ...after] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  if (whole === undefined) return null;
  const [month, day] = after.filter((part) => /^\d+$/.test(part));
  const date = localDate(Number(year), Number(month), Number(day));
  return date && { kind: 'day', date, weekday, rest: text.slice(whole.length) };
}

function numbers(text: string, weekday: number | null): DateText | null {
  const [whole, first, , second, writtenYear] = NUMBERS.exec(text) ?? [];
  if (whole === undefined || writtenYear === undefined) return null;
  const year = fullYear(writtenYear);
  const dmy = localDate(year, Number(second), Number(first));
  const mdy = localDate(year, Number(first), Number(second));
  return dmy || mdy ? { kind: 'numbers', dmy, mdy, weekday, rest: text.slice(whole.length) } : null;
}

function named(text: string, weekday: number | null): DateText | null {
  const dayFirst = DAY_NAME_YEAR.exec(text);
  const nameFirst = NAME_DAY_YEAR.exec(text);
  const [whole, day, name, writtenYear] = dayFirst ?? (nameFirst ? [nameFirst[0], nameFirst[2], nameFirst[1], nameFirst[3]] : []);
  const month = monthNumber(name ?? '');
  if (whole === undefined || month === null) return null;
  const rest = text.slice(whole.length);
  if (writtenYear === undefined)
    return Number(day) >= 1 && Number(day) <= 31 ? { kind: 'noYear', month, day: Number(day), weekday, rest } : null;
  const date = localDate(fullYear(writtenYear.replace("'", '')), month, Number(day));
  return date && { kind: 'day', date, weekday, rest };
}

/** `26` is 2026 and `98` is 1998: gigs are of this century or were of the end of the last. */
const fullYear = (text: string): number => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 80 ? 2000 : 1900));

/** Spreadsheets count days from 1899-12-30, so that 46130 is 2026-04-18. `null` outside 1990 to 2060: such a number is something else. */
export const serialDate = (days: number): LocalDate | null => (days >= 32_874 && days <= 58_806 ? fromEpochDay(days - 25_569) : null);
