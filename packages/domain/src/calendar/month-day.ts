import type { Brand } from '../kernel/index.ts';
import { daysInMonth } from './local-date.ts';

/** A day of every year, `MM-DD`: the 29th of February, which not every year has, is none. */
export type MonthDay = Brand<string, 'MonthDay'>;

const A_COMMON_YEAR = 2001;

/** The day of a month (1 to 12) that every year has; `null` when there is none. */
export function monthDay(month: number, day: number): MonthDay | null {
  const exists = Number.isInteger(month) && Number.isInteger(day) && month >= 1 && month <= 12 && day >= 1;
  if (!exists || day > daysInMonth(A_COMMON_YEAR, month)) return null;
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as MonthDay; /* the one place that brands one: it exists */
}

/** Reads `MM-DD`. `null` for any other shape and for days that not every year has. */
export const parseMonthDay = (text: string): MonthDay | null =>
  /^\d\d-\d\d$/.test(text) ? monthDay(Number(text.slice(0, 2)), Number(text.slice(3))) : null;

export const monthDayParts = (of: MonthDay): { readonly month: number; readonly day: number } => ({
  month: Number(of.slice(0, 2)),
  day: Number(of.slice(3)),
});
