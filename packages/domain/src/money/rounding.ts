import { invariant } from '../kernel/index.ts';

/**
 * Divides and rounds once, half away from zero: 2.5 becomes 3, -2.5 becomes -3. The one place where money is rounded
 * (domain rules, Money: "rounded once, half away from zero, to the minor unit"), but for `invoices/line-net.ts`, where `smallNet` does the same in numbers for
 * speed and a law compares the two.
 */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  invariant(divisor > 0n, 'the divisor is positive');
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (size * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -rounded : rounded;
}
