import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDecimal } from './read-decimal.ts';

const english = (text: string) => readDecimal(text, 'en-GB');
const german = (text: string) => readDecimal(text, 'de-DE');

describe('reading what a person types for an amount', () => {
  it.each([
    ['12', '12'],
    ['12.5', '12.5'],
    ['.5', '0.5'],
    ['1,234.5', '1234.5'],
    ['1,234', '1234'],
    ['12,345,678.90', '12345678.90'],
    ['£12', '12'],
    ['£ 1,234.50', '1234.50'],
    ['12 GBP', '12'],
    ['EUR 7.20', '7.20'],
    ['-5', '-5'],
    ['-£5', '-5'],
    ['−5', '-5'],
    ['(5.20)', '-5.20'],
    ['1 234.50', '1234.50'],
    ["1'234.50", '1234.50'],
    ['12,5', '12.5'],
    ['12,50', '12.50'],
    ['1,23,456.78', '123456.78'],
  ])('takes %s in England as %s', (typed, meant) => {
    expect(english(typed)).toBe(meant);
  });

  it.each([
    ['1.234,50', '1234.50'],
    ['1.234', '1234'],
    ['1,234', '1.234'],
    ['12,5', '12.5'],
    ['12.50', '12.50'],
    ['1.234.567', '1234567'],
  ])('takes %s in Germany as %s', (typed, meant) => {
    expect(german(typed)).toBe(meant);
  });

  it.each(['', '   ', 'abc', '£', '1,2,3', '1.2.3,4,5', '12..5', '1e5', '0x12', '--5', '5-', '12 or 13', '1,2345.6', '١٢'])(
    'does not guess at “%s”',
    (typed) => {
      expect(english(typed)).toBeNull();
    },
  );

  it('reads back any amount as any of these locales writes it', () => {
    const locales = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'pl-PL', 'de-CH', 'en-IN', 'sv-SE', 'es-ES'];
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom(...locales), (pence, locale) => {
        const size = (pence < 0n ? -pence : pence).toString().padStart(3, '0');
        const plain = `${pence < 0n ? '-' : ''}${size.slice(0, -2)}.${size.slice(-2)}`;
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
          plain as `${number}`,
        ); /* a decimal literal, made above */
        expect(readDecimal(written, locale)).toBe(plain);
      }),
    );
  });
});
