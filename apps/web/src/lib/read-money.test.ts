import { describe, expect, it } from 'vitest';
import { readAmount, toMoneyWire } from './read-money.ts';

describe('an amount on its way to the server', () => {
  it('has exactly the decimals of its currency', () => {
    expect(readAmount('£1,234.5', 'GBP', 'en-GB')).toBe('1234.50');
    expect(readAmount('1,234', 'JPY', 'en-GB')).toBe('1234');
    expect(readAmount('1.5', 'KWD', 'en-GB')).toBe('1.500');
  });

  it('is refused rather than rounded', () => {
    expect(readAmount('12.345', 'GBP', 'en-GB')).toBeNull();
    expect(readAmount('12.5', 'JPY', 'en-GB')).toBeNull();
  });

  it('is refused when it may be a thousand times as much', () => {
    for (const typed of ['1.200', '£2.000', '12.500']) expect(readAmount(typed, 'GBP', 'en-GB')).toBeNull();
    expect(readAmount('1,200', 'EUR', 'de-DE')).toBeNull();
    expect(readAmount('1.200', 'EUR', 'de-DE')).toBe('1200.00');
    expect(readAmount('1.200', 'KWD', 'en-GB')).toBe('1.200');
    expect(readAmount('0.500', 'GBP', 'en-GB')).toBe('0.50');
  });

  it('keeps every penny where a float loses one', () => {
    expect(toMoneyWire('4503599627370.97', 'GBP')).toEqual({ minor: '450359962737097', currency: 'GBP' });
    expect(toMoneyWire('1.15', 'GBP')).toEqual({ minor: '115', currency: 'GBP' });
  });

  it('is nothing when nothing, or nonsense, was typed', () => {
    expect(toMoneyWire('', 'GBP')).toBeNull();
    expect(toMoneyWire('about 200', 'GBP')).toBeNull();
    expect(toMoneyWire('12', 'no currency')).toBeNull();
  });
});
