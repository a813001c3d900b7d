import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** One measured figure: ours beside the other sides, as a ratio where there is something to compare with. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly sides: Readonly<Record<string, number>>;
  /** Ours over the side that the aim names. */
  readonly ratio: number | null;
  readonly aim: string | null;
  readonly met: boolean | null;
  /** What else was seen: percentiles, CPU, spread. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

interface Aim {
  readonly words: string;
  readonly side?: string;
  holds(ratio: number, ours: number): boolean;
}

export const atLeast = (least: number, side: string): Aim => ({ words: `≥ ${least} × ${side}`, side, holds: (ratio) => ratio >= least });
export const atMost = (most: number, side: string): Aim => ({ words: `≤ ${most} × ${side}`, side, holds: (ratio) => ratio <= most });
export const below = (most: number): Aim => ({ words: `< ${most}`, holds: (_, ours) => ours < most });

export function figure(
  name: string,
  unit: string,
  ours: number,
  sides: Record<string, number>,
  aim?: Aim,
  detail?: Record<string, unknown>,
): Figure {
  const against = aim?.side === undefined ? undefined : sides[aim.side];
  const ratio = against === undefined ? null : ours / against;
  return {
    name,
    unit,
    ours: round(ours),
    sides: Object.fromEntries(Object.entries(sides).map(([side, value]) => [side, round(value)])),
    ratio: ratio === null ? null : round(ratio),
    aim: aim?.words ?? null,
    met: aim ? aim.holds(ratio ?? Number.NaN, ours) : null,
    ...(detail && { detail }),
  };
}

const round = (value: number): number => Number(value.toPrecision(4));

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

export function report(figures: readonly Figure[], file: string): void {
  for (const each of figures) {
    const sides = Object.entries(each.sides).map(([side, value]) => `${side} ${value}`);
    const verdict = each.met === null ? '' : each.met ? '  met' : '  MISSED';
    const aim = each.aim === null ? '' : `  [${each.ratio === null ? '' : `ratio ${each.ratio}, `}aim ${each.aim}]${verdict}`;
    console.log(`${each.name}: ${each.ours} ${each.unit}${sides.length > 0 ? ` (${sides.join(', ')})` : ''}${aim}`);
  }
  mkdirSync(new URL('.', `file://${file}`), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine: machine(), at: new Date().toISOString(), figures }, null, 2)}\n`);
}

const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
});
