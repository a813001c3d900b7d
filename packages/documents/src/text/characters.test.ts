import { describe, expect, test } from 'vitest';
import { joined, printable, printableLines } from './characters.ts';

describe('text that will be set in one line', () => {
  test.each([
    ['tabs and line breaks are a space', 'a\t\r\nb', 'a b'],
    ['letters and accents are put together', 'e\u0301', 'é'],
    ['what is not seen is left out', 'so\u00adft\u200b\u2060 \ufeffend\u{e0041}', 'soft end'],
    ['what would turn the direction is left out', 'invoice\u202efdp', 'invoicefdp'],
    ['half a character is a sign for it', '\udfbb!', '\ufffd!'],
    ['no-break spaces stay', 'a\u00a0b', 'a\u00a0b'],
  ])('%s', (_, text, set) => {
    expect(printable(text)).toBe(set);
  });
});

test('the lines that the writer made are kept', () => {
  expect(printableLines('one\r\ntwo\n\nthree')).toEqual(['one', 'two', '', 'three']);
});

test('parts are joined without the empty ones', () => {
  expect(joined([' 12 ', null, '', ' ', 'miles'], ' ')).toBe('12 miles');
});
