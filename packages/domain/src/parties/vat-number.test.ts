import { describe, expect, it } from 'vitest';
import { parseVatNumber } from './index.ts';

describe('parseVatNumber', () => {
  it.each([
    ['GB 980 7806 84', 'GB980780684', 'with spaces, as it is printed'],
    ['980780684', 'GB980780684', 'without a prefix: British'],
    ['gb100009007', 'GB100009007', 'of the newer series: 35 from the digits, 55 and 7 make 97'],
    ['GBGD001', 'GBGD001', 'of a government department'],
    ['GBHA599', 'GBHA599', 'of a health authority'],
    ['GB980780684001', 'GB980780684001', 'of a branch'],
    ['XI980780684', 'XI980780684', 'of Northern Ireland'],
    ['IE6388047V', 'IE6388047V', 'of Ireland'],
    ['EL094259216', 'EL094259216', 'of Greece, whose prefix is not its country code'],
  ])('reads %s', (text, read) => {
    expect(parseVatNumber(text)).toBe(read);
  });

  it.each(['', 'GB', 'GB980780685', '980780648', 'GBGD999', 'GB12345', 'not registered', 'DE1', 'GB980780684; drop'])(
    'refuses %j',
    (text) => {
      expect(parseVatNumber(text)).toBeNull();
    },
  );

  it('notices nearly every digit that is mistyped in a British number: only the other series can hide one', () => {
    const digits = [...'980780684'];
    const mistyped = digits.flatMap((digit, place) =>
      [...'0123456789'].filter((other) => other !== digit).map((other) => digits.with(place, other).join('')),
    );
    expect(mistyped.filter((text) => parseVatNumber(text) !== null)).toEqual(['987780684']);
  });
});
