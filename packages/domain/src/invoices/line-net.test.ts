import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { one, percentage, quantity, rate, rateOf, wholeQuantity } from '../money/index.ts';
import { aLine, anyFigures, gbp } from './invoices.fixture.ts';
import { exactNet, lineNet, smallNet } from './line-net.ts';

describe('a line’s net amount', () => {
  it('is quantity times unit price, rounded once, half away from zero', () => {
    expect(lineNet(aLine(1, { quantity: quantity(1_205_000n), unitPrice: rate(525_000n, 'GBP') }))).toEqual(gbp(6_326n)); // 120.5 x 52.5p = 6326.25p
    expect(lineNet(aLine(1, { quantity: quantity(5_000n), unitPrice: rateOf(gbp(1n)) }))).toEqual(gbp(1n)); // half a penny
    expect(lineNet(aLine(1, { quantity: quantity(-5_000n), unitPrice: rateOf(gbp(1n)) }))).toEqual(gbp(-1n));
  });

  it('takes a percentage from the exact price, so that there is one rounding', () => {
    const third = {
      quantity: quantity(3_333n),
      unitPrice: rateOf(gbp(10n)),
      discount: { kind: 'percent', percent: percentage(1_000n) },
    } as const;
    expect(lineNet(aLine(1, third))).toEqual(gbp(3n)); // 3.333p less 10 % is 2.9997p
  });

  it('takes an amount from the rounded price, and may go below zero', () => {
    expect(lineNet(aLine(1, { discount: { kind: 'amount', amount: gbp(2_500n) } }))).toEqual(gbp(7_500n));
    expect(lineNet(aLine(1, { discount: { kind: 'amount', amount: gbp(12_500n) } }))).toEqual(gbp(-2_500n));
  });

  it('is nothing after a discount of 100 %', () => {
    const all = { kind: 'percent', percent: percentage(10_000n) } as const;
    fc.assert(fc.property(anyFigures, (line) => lineNet({ ...line, discount: all }).minor === 0n));
  });

  it('mirrors: the negative of a quantity has the negative net', () => {
    fc.assert(
      fc.property(anyFigures, (line) => {
        const whole = { ...line, discount: line.discount?.kind === 'amount' ? null : line.discount };
        expect(lineNet({ ...whole, quantity: quantity(-whole.quantity) }).minor).toBe(-lineNet(whole).minor);
      }),
    );
  });

  it('is the same in checked integers wherever they reach', () => {
    fc.assert(
      fc.property(anyFigures, (line) => {
        const small = smallNet(line);
        expect(Number.isNaN(small) || BigInt(small) === exactNet(line)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is worked out in checked integers for the lines that invoices are made of', () => {
    const usual = [
      aLine(1),
      aLine(2, { quantity: wholeQuantity(400), unitPrice: rate(550_000n, 'GBP') }),
      aLine(3, { unitPrice: rateOf(gbp(89_999_900n)), discount: { kind: 'percent', percent: percentage(1_250n) } }),
      aLine(4, { quantity: one, discount: { kind: 'amount', amount: gbp(99n) } }),
    ];
    for (const line of usual) expect(smallNet(line)).toBe(Number(exactNet(line)));
  });

  it('is exact at the edges of what checked integers reach', () => {
    for (const e4 of [8_999_999_999_999_999n, 9_000_000_000_000_000n, 9_007_199_254_740_993n]) {
      const line = aLine(1, { quantity: quantity(1n), unitPrice: rate(e4, 'GBP') });
      expect(lineNet(line).minor).toBe((e4 + 50_000_000n) / 100_000_000n);
      const small = smallNet(line);
      expect(Number.isNaN(small) || BigInt(small) === exactNet(line)).toBe(true);
    }
  });
});
