import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferSeparator, separators } from './index.ts';

const word = fc.constantFrom('Ceilidh', 'Old Mill', '250.00', '2026-11-20', '');

describe('the separator of a table', () => {
  it('is found again, whichever it is, whatever stands in quotes', () => {
    const quoted = fc.constantFrom('"a;b;c;d"', '"1,234,567"', '"said ""yes"", and\nno"', '"\t\t\t"');
    const rows = fc.integer({ min: 2, max: 8 }).chain((width) => {
      const row = fc.array(fc.oneof(word, quoted), { minLength: width - 1, maxLength: width - 1 }).map((cells) => ['Gig', ...cells]);
      return fc.array(row, { minLength: 1, maxLength: 50 });
    });
    fc.assert(
      fc.property(rows, fc.constantFrom(...separators), fc.constantFrom('\n', '\r\n', '\r'), (cells, separator, end) => {
        expect(inferSeparator(cells.map((row) => row.join(separator)).join(end))).toBe(separator);
      }),
    );
  });

  it.each([
    ['a note with commas in one row', 'Name;Date\nCeilidh;20 Nov\nBrunch, duo, outside, late;21 Nov', ';'],
    ['a heading over the table', 'Gigs; 2026; all; of; them\nName,Fee\nCeilidh,250\nBrunch,90', ','],
    ['rows that lack their last cells', 'a;b;c;d\n1;2;3;4\n1;2\n1;2;3;4', ';'],
    ['decimal commas in every row but the names', 'Name;Fee;VAT\nCeilidh;250,00;50,00\nBrunch;90,00;18,00', ';'],
    ['decimal commas in every row and no names', 'Ceilidh;250,00\nBrunch;90,00', ';'],
    ['a note with more commas than the table has rows', 'Ceilidh;20 Nov\nBrunch, duo, outside, late, loud, long;21 Nov', ';'],
    ['a semicolon in most of its rows', 'a,b,c,d\n1,2,3,x;y\n1,2,3,x;y\n1,2,3,4,5', ','],
    ['a semicolon in its only row', 'Ceilidh,2026-11-20,250,great; fun', ','],
    ['a comma in each cell between tabs', 'Mill, Leeds\tBarn, York\nHall, Hull\tInn, Ripon', '\t'],
  ])('is not mistaken for %s', (_, text, separator) => {
    expect(inferSeparator(text)).toBe(separator);
  });

  it('is a comma where there is none: one column, and nothing to cut', () => {
    for (const text of ['', '\n \n', 'Ceilidh\nBrunch']) expect(inferSeparator(text)).toBe(',');
  });

  it('is what most rows agree on, where some have more cells', () => {
    expect(inferSeparator('a;b\nc;d\ne;f\n1,2,3,4\ng;h\n')).toBe(';');
  });
});
