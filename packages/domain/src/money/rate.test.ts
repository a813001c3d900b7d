import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  charge,
  formatPercentage,
  formatQuantity,
  formatRate,
  money,
  mostMinor,
  one,
  parsePercentage,
  parseQuantity,
  parseRate,
  percentage,
  percentOf,
  quantity,
  rate,
  rateOf,
  wholeQuantity,
} from './index.ts';

const bounded = fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n });

describe('charge', () => {
  it('charges one piece at a price its price', () => {
    fc.assert(
      fc.property(bounded, (minor) => {
        expect(charge(one, rateOf(money(minor, 'GBP')))).toEqual(money(minor, 'GBP'));
      }),
    );
  });

  it('is within half a minor unit of quantity times price', () => {
    fc.assert(
      fc.property(bounded, bounded, (count, price) => {
        const error = 2n * (charge(quantity(count), rate(price, 'GBP')).minor * 10n ** 8n - count * price);
        expect(error <= 10n ** 8n && error >= -(10n ** 8n)).toBe(true);
      }),
    );
  });

  it('is undone by the opposite quantity', () => {
    fc.assert(
      fc.property(bounded, bounded, (count, price) => {
        expect(charge(quantity(-count), rate(price, 'GBP')).minor).toBe(-charge(quantity(count), rate(price, 'GBP')).minor);
      }),
    );
  });

  it('charges 42.6 miles at 52.5 pence as 22.37: 22.365 rounds away from zero', () => {
    const miles = parseQuantity('42.6');
    const perMile = parseRate('0.5250', 'GBP');
    expect(miles.ok && perMile.ok && charge(miles.value, perMile.value)).toEqual(money(2237n, 'GBP'));
  });
});

describe('percentages', () => {
  it('of the whole are the whole, of nothing nothing', () => {
    fc.assert(
      fc.property(bounded, (minor) => {
        expect(percentOf(money(minor, 'GBP'), percentage(10_000n)).minor).toBe(minor);
        expect(percentOf(money(minor, 'GBP'), percentage(0n)).minor).toBe(0n);
      }),
    );
  });

  it('takes 17.5 % of 9.99 as 1.75', () => {
    const share = parsePercentage('17.5');
    expect(share.ok && percentOf(money(999n, 'GBP'), share.value).minor).toBe(175n);
  });
});

describe('writing', () => {
  it('is read back to the same figure', () => {
    fc.assert(
      fc.property(bounded, (value) => {
        expect(parseQuantity(formatQuantity(quantity(value)))).toEqual({ ok: true, value });
        expect(parsePercentage(formatPercentage(percentage(value)))).toEqual({ ok: true, value });
        expect(parseRate(formatRate(rate(value, 'GBP')), 'GBP')).toEqual({ ok: true, value: rate(value, 'GBP') });
      }),
    );
  });

  it('is read back for the largest amount that a line can hold', () => {
    const most = rateOf(money(mostMinor, 'GBP'));
    expect(parseRate(formatRate(most), 'GBP')).toEqual({ ok: true, value: most });
  });

  it.each([
    [rate(525_000n, 'GBP'), '0.525'],
    [rate(120_000_000n, 'GBP'), '120.00'],
    [rate(5_000n, 'JPY'), '0.5'],
  ])('shows a rate with at least the decimals of its currency', (value, text) => {
    expect(formatRate(value).replace(/^\./, '0.')).toBe(text);
  });

  it('has no fifth place for a quantity', () => {
    expect(parseQuantity('1.00001')).toMatchObject({ ok: false, error: { code: 'decimal.tooPrecise', places: 4 } });
    expect(() => wholeQuantity(1.5)).toThrow('integer');
  });
});
