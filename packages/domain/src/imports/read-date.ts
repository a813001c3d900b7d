import { dayOfWeek, daysBetween, type LocalDate, localDate, parts } from '../calendar/index.ts';
import type { OrderOfColumn } from './date-order.ts';
import { type DateOrder, dateText, serialDate } from './date-text.ts';
import type { Doubt } from './doubt.ts';
import { excerpt } from './excerpt.ts';

export interface DateContext {
  readonly column: OrderOfColumn;
  /** The order that a person has chosen for the column; it settles what the column leaves open. */
  readonly chosen: DateOrder | null;
  readonly today: LocalDate;
}

/** A cell's day, what follows it in the same cell (a time of day), and what is doubtful about it. */
export interface DateReading {
  readonly date: LocalDate | null;
  readonly rest: string;
  readonly doubts: readonly Doubt[];
}

/** Reads the day of a cell. Never throws; a text that is no day gives no day and says so. */
export function readDate(written: string, context: DateContext): DateReading {
  const text = excerpt(written);
  if (text === '') return { date: null, rest: '', doubts: [{ code: 'date.missing' }] };
  const found = dateText(text);
  const unreadable: DateReading = { date: null, rest: '', doubts: [{ code: 'date.unreadable', text }] };
  if (found === null) return unreadable;
  if (found.kind === 'serial') {
    const read = serialDate(found.days);
    return read ? { date: read, rest: '', doubts: [{ code: 'date.serialNumber', text, read }] } : unreadable;
  }
  const settled =
    found.kind === 'numbers'
      ? byOrder(found, text, context)
      : found.kind === 'noYear'
        ? nearest(found, text, context.today)
        : { date: found.date };
  if (settled.date === null) return unreadable;
  const { date } = settled;
  const later = rangeEnd(found.rest, context);
  const doubts: Doubt[] = [
    ...(settled.doubt ? [settled.doubt] : []),
    ...(found.weekday !== null && found.weekday !== dayOfWeek(date) ? [{ code: 'date.weekdayDiffers', text, read: date } as const] : []),
    ...(later !== null && later > date ? [{ code: 'date.severalDays', until: later } as const] : []),
  ];
  return { date, rest: later === null ? found.rest.replace(/^[\s,T]+/, '') : '', doubts };
}

interface Settled {
  readonly date: LocalDate | null;
  readonly doubt?: Doubt;
}

function byOrder({ dmy, mdy }: { dmy: LocalDate | null; mdy: LocalDate | null }, text: string, { column, chosen }: DateContext): Settled {
  const order = chosen ?? column.order;
  const [first, second] = order === 'dmy' ? [dmy, mdy] : [mdy, dmy];
  if (first === null) return second === null ? { date: null } : { date: second, doubt: { code: 'date.otherOrder', text, read: second } };
  const sure = chosen !== null || column.certain || second === null || second === first;
  return sure ? { date: first } : { date: first, doubt: { code: 'date.orderAssumed', text, read: first, other: second } };
}

/** A day without a year is the one nearest to today: a list made in autumn means this December and next March. */
function nearest({ month, day }: { month: number; day: number }, text: string, today: LocalDate): Settled {
  const { year } = parts(today);
  const candidates = [year - 1, year, year + 1].map((each) => localDate(each, month, day)).filter((date) => date !== null);
  const [read] = candidates.toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return read === undefined ? { date: null } : { date: read, doubt: { code: 'date.yearAssumed', text, read } };
}

/** The second day of `18/04/2026 - 19/04/2026`. */
function rangeEnd(rest: string, context: DateContext): LocalDate | null {
  const [, second] = /^\s*(?:-|–|—|to|until|&)\s*(\S.*)$/iu.exec(rest) ?? [];
  const found = second === undefined ? null : dateText(second);
  if (found?.kind === 'day') return found.date;
  return found?.kind === 'numbers' ? byOrder(found, rest, context).date : null;
}
