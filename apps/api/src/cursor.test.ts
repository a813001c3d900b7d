import { CursorInput } from '@glovelly/contract/primitives';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';

const ID = '01939f2a-0000-7000-8000-000000000001';

it('a cursor is taken back whatever the name in it is, up to the 200 characters that a name has', () => {
  const name = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(name, (text) => {
      for (const place of [
        [text, ID],
        ['supplier', JSON.stringify(text), ID],
        ['client', text, '', ID],
      ]) {
        const cursor = encodeCursor(place);
        expect(CursorInput.parse(cursor)).toBe(cursor);
        expect(decodeCursor(cursor, place.length)).toEqual(place);
      }
    }),
  );
});

it.each([
  ['a script of four bytes a letter', '𝄞'],
  ['quotes', '"'],
  ['backslashes', '\\'],
  ['a letter that folding makes eighteen of', 'ﷺ'.normalize('NFKD')],
])('the longest name of %s fits', (_, letter) => {
  const name = letter.repeat(200);
  for (const place of [
    [name, ID],
    [JSON.stringify(name), ID],
  ] as const)
    expect(CursorInput.safeParse(encodeCursor(place)).success).toBe(true);
});

it.each([undefined, null, '', 'nonsense', encodeCursor(['one']), Buffer.from('[1,2]').toString('base64url')])(
  '%j begins at the beginning',
  (cursor) => {
    expect(decodeCursor(cursor, 2)).toBeNull();
  },
);
