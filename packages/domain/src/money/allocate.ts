import { invariant } from '../kernel/index.ts';
import { type Money, money } from './money.ts';

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Splits `total` in proportion to `weights`. The parts always sum to `total`, each within one minor unit of its exact share.
 * Largest remainder; ties go to the earlier weight, so the same invoice gives the same pennies to the same line every time.
 * A negative total mirrors its positive twin: a credit note undoes its invoice exactly.
 */
export function allocate(total: Money, weights: readonly bigint[]): Money[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  invariant(whole > 0n && weights.every((weight) => weight >= 0n), 'weights are non-negative and not all zero');

  const sign = total.minor < 0n ? -1n : 1n;
  const size = total.minor * sign;
  const shares = weights.map((weight, index) => ({ index, floor: (size * weight) / whole, remainder: (size * weight) % whole }));
  const unallocated = size - shares.reduce((sum, share) => sum + share.floor, 0n);
  const roundedUp = new Set(
    shares
      .toSorted((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
      .slice(0, Number(unallocated))
      .map((share) => share.index),
  );
  return shares.map(({ index, floor }) => money(sign * (floor + (roundedUp.has(index) ? 1n : 0n)), total.currency));
}
