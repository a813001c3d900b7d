import { type LocalDate, parts } from '@glovelly/domain/calendar';
import type { Supply } from '../invoice-document.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const monthAndYear = (month: number, year: number): string => `${MONTHS[month - 1] ?? ''} ${year}`;

/** "21 November 2026". */
export function formatDate(date: LocalDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${monthAndYear(month, year)}`;
}

/** "3 and 17 October, 21 November 2026": each month once, each year once, in the order of time. A period: "1–30 November 2026". */
export function formatSupply(supply: Supply): string {
  return supply.kind === 'days' ? formatDays(supply.days) : formatPeriod(supply.from, supply.to);
}

function formatDays(days: readonly LocalDate[]): string {
  const sorted = [...new Set(days)].toSorted().map(parts);
  const months: { year: number; month: number; days: number[] }[] = [];
  for (const { year, month, day } of sorted) {
    const last = months.at(-1);
    if (last && last.year === year && last.month === month) last.days.push(day);
    else months.push({ year, month, days: [day] });
  }
  return months
    .map(({ year, month, days: listed }, index) => {
      const named = `${inWords(listed)} ${MONTHS[month - 1] ?? ''}`;
      return months[index + 1]?.year === year ? named : `${named} ${year}`;
    })
    .join(', ');
}

const inWords = (days: readonly number[]): string =>
  days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} and ${days.at(-1)}`;

function formatPeriod(from: LocalDate, to: LocalDate): string {
  const [start, end] = [parts(from), parts(to)];
  if (from === to) return formatDate(from);
  if (start.year !== end.year) return `${formatDate(from)} – ${formatDate(to)}`;
  if (start.month !== end.month) return `${start.day} ${MONTHS[start.month - 1] ?? ''} – ${formatDate(to)}`;
  return `${start.day}–${formatDate(to)}`;
}
