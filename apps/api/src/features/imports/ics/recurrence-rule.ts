import { daysInMonth, type LocalDate } from '@glovelly/domain/calendar';

/*
 * ical.js hangs on some rules that never come true (`FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31`) and makes days up for others (30 February is
 * 2 March). So only rules of the shapes that gigs recur in are handed to it; a test holds each shape against a plain count of days.
 */

const ORDINAL = /^(?:[+-]?[1-5])(?:MO|TU|WE|TH|FR|SA|SU)$/;
const DAY = /^(?:MO|TU|WE|TH|FR|SA|SU)$/;

/** Whether a rule that begins on that day is of a shape that is known to be expanded rightly. */
export function isSupported(rule: string, firstDay: LocalDate): boolean {
  const parts = new Map(rule.split(';').map((part) => part.toUpperCase().split('=', 2) as [string, string | undefined])); // split in two
  const values = (name: string) => parts.get(name)?.split(',') ?? [];
  const only = (...names: string[]) =>
    [...parts.keys()].every((name) => ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', ...names].includes(name));
  const between = (name: string, least: number, most: number) =>
    values(name).every((value) => /^[+-]?\d{1,5}$/.test(value) && Math.abs(Number(value)) >= least && Math.abs(Number(value)) <= most);
  const days = values('BYDAY');
  const plainDays = days.every((day) => DAY.test(day));
  const positive = [...values('INTERVAL'), ...values('COUNT')].every((value) => /^\d{1,5}$/.test(value) && Number(value) > 0);
  if (!positive || !between('INTERVAL', 1, 400) || (parts.has('COUNT') && parts.has('UNTIL'))) return false;
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return only() || (only('BYDAY') && plainDays && !parts.has('INTERVAL'));
    case 'WEEKLY':
      return only('BYDAY') && plainDays;
    case 'MONTHLY':
      if (parts.has('BYMONTHDAY')) return only('BYMONTHDAY') && between('BYMONTHDAY', 1, 31) && between('INTERVAL', 1, 1);
      return only('BYDAY') && days.every((day) => ORDINAL.test(day) || DAY.test(day));
    case 'YEARLY': {
      const [month] = values('BYMONTH').map(Number);
      if (!parts.has('BYMONTH')) return only() && !firstDay.endsWith('-02-29'); // ical.js goes on with 1 March
      if (month === undefined || !between('BYMONTH', 1, 12) || values('BYMONTH').length > 1) return false;
      if (parts.has('BYDAY'))
        return only('BYMONTH', 'BYDAY') && days.length === 1 && days.every((day) => ORDINAL.test(day) && !day.includes('5'));
      return (
        only('BYMONTH', 'BYMONTHDAY') &&
        values('BYMONTHDAY').length === 1 &&
        between('BYMONTHDAY', 1, daysInMonth(2026, month)) &&
        !parts.get('BYMONTHDAY')?.startsWith('-')
      );
    }
    default:
      return false;
  }
}

/** `BYDAY=TU;BYSETPOS=2`, as some programs write the second Tuesday, in the form that is followed rightly: ical.js adds a day to the other. */
export const plainRule = (rule: string): string => {
  const [, day] = /(?:^|;)BYDAY=([A-Z]{2})(?:;|$)/i.exec(rule) ?? [];
  const [whole, position] = /;BYSETPOS=([+-]?\d)(?=;|$)/i.exec(rule) ?? [];
  return day === undefined || whole === undefined ? rule : rule.replace(whole, '').replace(`BYDAY=${day}`, `BYDAY=${position}${day}`);
};
