import { invariant } from '../kernel/index.ts';
import { divideRounded, type Money, money, type Quantity } from '../money/index.ts';
import type { MileageAllowance } from './rate-book.ts';

const SCALE = 10n ** 8n; // ten-thousandths of a mile x ten-thousandths of a penny

/**
 * What the tax office allows for `miles` after `driven` miles in the same tax year. A journey across the threshold is split there, and the
 * sum is rounded once, half away from zero. Never negative; more miles never allow less; a journey in two parts is allowed within a penny of the whole.
 */
export function allowedMileage(allowance: MileageAllowance, driven: Quantity, miles: Quantity): Money {
  invariant(driven >= 0n && miles >= 0n, 'miles are not negative');
  const until = driven + miles;
  let from: bigint = 0n;
  let exact = 0n;
  for (const { upTo, perMile } of allowance.bands) {
    const to = upTo ?? until;
    const within = least(until, to) - greatest(driven, from);
    if (within > 0n) exact += within * perMile.e4;
    from = to;
  }
  return money(divideRounded(exact, SCALE), 'GBP');
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const greatest = (a: bigint, b: bigint): bigint => (a > b ? a : b);
