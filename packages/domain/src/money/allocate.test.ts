import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, money, negate } from './index.ts';

const weights = fc
  .array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0n));
const minor = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const minors = (parts: readonly { minor: bigint }[]) => parts.map((part) => part.minor);

describe('allocate', () => {
  it('loses nothing: the parts sum to the whole', () => {
    fc.assert(
      fc.property(minor, weights, (total, list) => {
        expect(allocate(money(total, 'GBP'), list).reduce((sum, part) => sum + part.minor, 0n)).toBe(total);
      }),
    );
  });

  it('gives each part its exact share to within one minor unit', () => {
    fc.assert(
      fc.property(minor, weights, (total, list) => {
        const whole = list.reduce((sum, weight) => sum + weight, 0n);
        for (const [index, part] of allocate(money(total, 'GBP'), list).entries()) {
          const error = part.minor * whole - total * (list[index] ?? 0n); // in minor units x whole, so that nothing is rounded here
          expect(error < whole && error > -whole).toBe(true);
        }
      }),
    );
  });

  it('mirrors: what a credit note takes back is what the invoice gave, part by part', () => {
    fc.assert(
      fc.property(minor, weights, (total, list) => {
        expect(allocate(negate(money(total, 'GBP')), list)).toEqual(allocate(money(total, 'GBP'), list).map(negate));
      }),
    );
  });

  it('gives nothing to a weight of nothing', () => {
    fc.assert(
      fc.property(minor, weights, (total, list) => {
        allocate(money(total, 'GBP'), list).forEach((part, index) => {
          if (list[index] === 0n) expect(part.minor).toBe(0n);
        });
      }),
    );
  });

  it('splits 10.00 three ways with the odd penny first', () => {
    expect(minors(allocate(money(1000n, 'GBP'), [1n, 1n, 1n]))).toEqual([334n, 333n, 333n]);
  });

  it('prefers the larger remainder over the earlier weight', () => {
    expect(minors(allocate(money(100n, 'GBP'), [1n, 2n]))).toEqual([33n, 67n]);
  });

  it('refuses weights that say nothing', () => {
    expect(() => allocate(money(1n, 'GBP'), [])).toThrow('weights');
    expect(() => allocate(money(1n, 'GBP'), [0n, 0n])).toThrow('weights');
    expect(() => allocate(money(1n, 'GBP'), [2n, -1n])).toThrow('weights');
  });
});
