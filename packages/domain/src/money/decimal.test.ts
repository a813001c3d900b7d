import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from './index.ts';

const places = fc.integer({ min: 0, max: 6 });
const value = fc.bigInt({ min: 1n - 10n ** 15n, max: 10n ** 15n - 1n });

describe('decimals', () => {
  it('read back what they write, exactly', () => {
    fc.assert(
      fc.property(value, places, (count, decimals) => {
        expect(parseDecimal(formatDecimal(count, decimals), decimals)).toEqual({ ok: true, value: count });
      }),
    );
  });

  it('read back what they write without trailing zeros', () => {
    fc.assert(
      fc.property(value, places, (count, decimals) => {
        expect(parseDecimal(formatDecimal(count, decimals, 0), decimals)).toEqual({ ok: true, value: count });
      }),
    );
  });

  it('never throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), places, (text, decimals) => {
        expect(typeof parseDecimal(text, decimals).ok).toBe('boolean');
      }),
    );
  });

  it.each([
    ['12.50', 2, 1250n],
    ['-12.5', 2, -1250n],
    ['+3', 2, 300n],
    ['.5', 4, 5000n],
    ['7.', 2, 700n],
    ['1.5000', 2, 150n],
    [' 0.10 ', 2, 10n],
    ['000000000000000000012', 0, 12n],
  ])('read %j with %s places', (text, decimals, expected) => {
    expect(parseDecimal(text, decimals)).toEqual({ ok: true, value: expected });
  });

  it.each(['', '.', '-', '1,5', '1e3', '0x10', 'NaN', '1.2.3', '١٢', '--1', '1 000'])('refuse %j as malformed', (text) => {
    expect(parseDecimal(text, 2)).toMatchObject({ ok: false, error: { code: 'decimal.malformed' } });
  });

  it('refuse a digit that would be lost, and say how many decimals there may be', () => {
    expect(parseDecimal('0.105', 2)).toEqual({ ok: false, error: { code: 'decimal.tooPrecise', text: '0.105', places: 2 } });
  });

  it('refuse what a database column could not hold', () => {
    expect(parseDecimal('12345678901234', 2)).toMatchObject({ ok: false, error: { code: 'decimal.tooLarge' } });
  });

  it('write at least the places asked for', () => {
    expect(formatDecimal(1_250_000n, 6, 2)).toBe('1.25');
    expect(formatDecimal(1_000_000n, 6, 2)).toBe('1.00');
    expect(formatDecimal(525_000n, 6, 2)).toBe('0.525');
    expect(formatDecimal(-5n, 2)).toBe('-0.05');
  });
});
