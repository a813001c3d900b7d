import { type LocalDate, parts } from '../calendar/index.ts';
import type { NumberReset } from '../seller/index.ts';
import type { NumberPattern } from './number-pattern.ts';

/** A number series as it is about to be: what it looks like, when it starts again, and where each period of it stands. */
export interface NumberSeries {
  readonly pattern: NumberPattern;
  readonly reset: NumberReset;
  readonly start: number;
  /** The next sequence number of each period that has begun: "all", "2026", "2026-11". */
  readonly next: ReadonlyMap<string, number>;
}

/**
 * The first of the numbers given already that the series would come to give again: read as the pattern writes them, not yet reached, and not of a month or
 * year before today's. `null` when there is none: then no invoice from today on is refused for its number.
 */
export function repeatedNumber({ pattern, reset, start, next }: NumberSeries, given: readonly string[], today: LocalDate): string | null {
  const shape = shapeOf(pattern);
  const now = parts(today);
  for (const number of given) {
    const read = shape.exec(number)?.groups;
    if (read === undefined) continue;
    const [year, month] = [Number(read.year ?? now.year), Number(read.month ?? now.month)];
    const isPast = year < now.year || (read.year !== undefined && year === now.year && month < now.month);
    const sequence = Number(read.sequence);
    if (!isPast && sequence >= (next.get(periodOf(reset, year, month)) ?? start)) return number;
  }
  return null;
}

const periodOf = (reset: NumberReset, year: number, month: number): string =>
  reset === 'never' ? 'all' : reset === 'yearly' ? String(year) : `${year}-${String(month).padStart(2, '0')}`;

/** What the pattern's numbers look like. A token that comes twice is the same both times; {seq} has four digits, or more without a leading zero. */
function shapeOf(pattern: NumberPattern): RegExp {
  const digits = { '{year}': 'year>\\d{4}', '{month}': 'month>\\d{2}', '{seq}': 'sequence>\\d{4}|[1-9]\\d{4,}' } as const;
  const seen = new Set<string>();
  const source = pattern.split(/(\{(?:year|month|seq)\})/).map((part) => {
    if (!(part in digits)) return part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    const group = digits[part as keyof typeof digits]; // just looked at
    if (seen.has(part)) return `\\k<${group.split('>')[0]}>`;
    seen.add(part);
    return `(?<${group})`;
  });
  return new RegExp(`^${source.join('')}$`);
}
