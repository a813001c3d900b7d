import type { LocalDate } from '@glovelly/domain/calendar';
import { longDate, type Supply } from '@glovelly/domain/invoices';

/** "3 and 17 October, 21 November 2026": each month once, each year once, in the order of time. A period: "1–30 November 2026". */
export function formatSupply(supply: Supply): string {
  return supply.kind === 'days' ? formatDays(supply.days) : formatPeriod(supply.from, supply.to);
}

interface WrittenDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function written(date: LocalDate): WrittenDay {
  const [day = '', month = '', year = ''] = longDate(date).split(' ');
  return { day, month, year };
}

function formatDays(days: readonly LocalDate[]): string {
  const months: { readonly year: string; readonly month: string; readonly days: string[] }[] = [];
  for (const { year, month, day } of [...new Set(days)].toSorted().map(written)) {
    const last = months.at(-1);
    if (last && last.year === year && last.month === month) last.days.push(day);
    else months.push({ year, month, days: [day] });
  }
  return months
    .map(({ year, month, days: listed }, index) => {
      const named = `${inWords(listed)} ${month}`;
      return months[index + 1]?.year === year ? named : `${named} ${year}`;
    })
    .join(', ');
}

const inWords = (days: readonly string[]): string =>
  days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} and ${days.at(-1)}`;

function formatPeriod(from: LocalDate, to: LocalDate): string {
  if (from === to) return longDate(from);
  const [start, end] = [written(from), written(to)];
  if (start.year !== end.year) return `${longDate(from)} – ${longDate(to)}`;
  if (start.month !== end.month) return `${start.day} ${start.month} – ${longDate(to)}`;
  return `${start.day}–${longDate(to)}`;
}
