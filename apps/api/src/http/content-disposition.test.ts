import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

it('names a file in ASCII for old readers and as it is for all others', () => {
  expect(contentDisposition('inline', 'Łódź (1).pdf', 'receipt')).toBe(
    `inline; filename="odz (1).pdf"; filename*=UTF-8''%C5%81%C3%B3d%C5%BA%20%281%29.pdf`,
  );
});

it('puts another name before an ending that is all that ASCII leaves', () => {
  expect(contentDisposition('attachment', '領収書.pdf', 'receipt')).toMatch(/^attachment; filename="receipt\.pdf"; /);
  expect(contentDisposition('attachment', '領収書', 'receipt')).toMatch(/^attachment; filename="receipt"; /);
});

it('is a header that nothing breaks out of, and that says the whole name, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = contentDisposition('attachment', name, 'file');
      const [, ascii, encoded = ''] = /^attachment; filename="([^"\\%]+)"; filename\*=UTF-8''([\w.~%-]*)$/.exec(header) ?? [];
      expect(ascii).toMatch(/^[\x20-\x7e]+$/);
      expect(decodeURIComponent(encoded)).toBe(name);
    }),
  );
});

it('has a sign for half a character, which no header can carry', () => {
  expect(contentDisposition('inline', 'a\ud83c', 'file')).toBe(`inline; filename="a"; filename*=UTF-8''a%EF%BF%BD`);
});
