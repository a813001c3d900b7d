import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, currencies, formatMoneyPlain, isCurrency, minorDigits, money, negate, parseMoney, subtract, sum, zero } from './index.ts';

const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((minor) => money(minor, 'GBP'));
const currency = fc.constantFrom(...currencies);

describe('money', () => {
  it('sums the same in any order', () => {
    fc.assert(
      fc.property(fc.array(amount), (list) => {
        expect(sum(list, 'GBP')).toEqual(sum(list.toReversed(), 'GBP'));
      }),
    );
  });

  it('takes away what it has added', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
      }),
    );
  });

  it('nets to nothing with its own reversal', () => {
    fc.assert(
      fc.property(amount, (a) => {
        expect(add(a, negate(a))).toEqual(zero('GBP'));
      }),
    );
  });

  it('reads back what it writes, in every currency', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), currency, (minor, code) => {
        expect(parseMoney(formatMoneyPlain(money(minor, code)), code)).toEqual({ ok: true, value: money(minor, code) });
      }),
    );
  });

  it('never adds two currencies', () => {
    expect(() => add(money(1n, 'GBP'), money(1n, 'EUR'))).toThrow('one currency');
  });

  it('knows the minor unit of each currency (ISO 4217)', () => {
    expect([minorDigits('GBP'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3]);
    expect(new Set(currencies).size).toBe(currencies.length);
  });

  it('refuses pence of a yen', () => {
    expect(parseMoney('100.5', 'JPY')).toMatchObject({ ok: false, error: { code: 'decimal.tooPrecise', places: 0 } });
  });

  it.each(['gbp', 'XXX', 'XAU', '', 'GBPP', 'toString'])('does not take %j for a currency', (code) => {
    expect(isCurrency(code)).toBe(false);
  });
});
