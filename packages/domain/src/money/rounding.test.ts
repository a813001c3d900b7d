import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideRounded } from './index.ts';

const dividend = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const divisor = fc.bigInt({ min: 1n, max: 10n ** 12n });

describe('divideRounded', () => {
  it('is never further than half a unit from the exact quotient', () => {
    fc.assert(
      fc.property(dividend, divisor, (a, b) => {
        const error = 2n * (divideRounded(a, b) * b - a);
        expect(error <= b && error >= -b).toBe(true);
      }),
    );
  });

  it('is symmetric about zero', () => {
    fc.assert(
      fc.property(dividend, divisor, (a, b) => {
        expect(divideRounded(-a, b)).toBe(-divideRounded(a, b));
      }),
    );
  });

  it('never falls when the dividend grows', () => {
    fc.assert(
      fc.property(dividend, divisor, (a, b) => {
        expect(divideRounded(a + 1n, b) >= divideRounded(a, b)).toBe(true);
      }),
    );
  });

  it.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [4n, 3n, 1n],
    [-4n, 3n, -1n],
    [0n, 7n, 0n],
  ])('rounds %s over %s to %s: half goes away from zero', (a, b, expected) => {
    expect(divideRounded(a, b)).toBe(expected);
  });

  it('refuses a divisor that is not positive', () => {
    expect(() => divideRounded(1n, 0n)).toThrow('divisor');
    expect(() => divideRounded(1n, -2n)).toThrow('divisor');
  });
});
