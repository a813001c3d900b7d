import { describe, expect, test } from 'vitest';
import { dejavuBold } from './generated/dejavu-bold.ts';
import { dejavuRegular } from './generated/dejavu-regular.ts';
import { interRegular } from './generated/inter-regular.ts';
import { interSemibold } from './generated/inter-semibold.ts';
import { createTypeface } from './typeface.ts';

const faces = [createTypeface('Regular', interRegular, dejavuRegular), createTypeface('SemiBold', interSemibold, dejavuBold)] as const;
const code = (character: string) => character.codePointAt(0) ?? 0;
const COMPOSITE = 0xffff; // the number of contours that says that a glyph is made of others

describe.each(faces)('the typeface $name', (typeface) => {
  test.each([...'£€$ZażółćΑθήναŁŵĐ₴ђ−–—…•½№'])('has %s in its own face', (character) => {
    const glyph = typeface.glyphFor(code(character));
    expect(glyph).toMatchObject({ face: typeface.face, codePoint: code(character) });
    expect(glyph.id).toBeGreaterThan(0);
  });

  test.each([...'♭♪✓Եთש'])('takes %s from the second face', (character) => {
    const glyph = typeface.glyphFor(code(character));
    expect(glyph.face).not.toBe(typeface.face);
    expect(glyph.id).toBeGreaterThan(0);
  });

  test.each([...'東ع🎻'])('shows a box for %s and remembers what it stands for', (character) => {
    const glyph = typeface.glyphFor(code(character));
    expect(glyph).toMatchObject({ id: 0, codePoint: code(character) });
    expect(glyph.width).toBeGreaterThan(200);
    expect(glyph.face.outlineOf(glyph.id).length).toBeGreaterThan(0);
  });

  test('has digits of one width for columns, and others for prose', () => {
    const widths = (find: (codePoint: number) => { width: number }) => new Set([...'0123456789'].map((digit) => find(code(digit)).width));
    expect(widths(typeface.tabularGlyphFor).size).toBe(1);
    expect(widths(typeface.glyphFor).size).toBeGreaterThan(5);
    expect(typeface.tabularGlyphFor(code('7')).codePoint).toBe(code('7'));
    expect(typeface.tabularGlyphFor(code('£'))).toBe(typeface.glyphFor(code('£')));
  });

  test('sets V and A closer than they are wide, and digits never', () => {
    const [v, a, one, seven] = [...'VA17'].map((character) => typeface.glyphFor(code(character)));
    if (!v || !a || !one || !seven) throw new Error('four characters are four glyphs');
    expect(typeface.kerning(v, a)).toBeLessThan(0);
    expect(typeface.kerning(one, seven)).toBe(0);
  });

  test('is made of glyphs that refer to no others, as a subset must be', () => {
    for (let codePoint = 0x20; codePoint < 0x2800; codePoint += 1) {
      const { face, id } = typeface.glyphFor(codePoint);
      const outline = face.outlineOf(id);
      if (outline.length > 0) expect(((outline[0] ?? 0) << 8) | (outline[1] ?? 0)).not.toBe(COMPOSITE);
    }
  });
});

test('the second face is not read until a character needs it', () => {
  const typeface = createTypeface('Half', interRegular, 'bm90IGEgZm9udA==');
  expect(typeface.glyphFor(code('Ż')).id).toBeGreaterThan(0);
  expect(() => typeface.glyphFor(code('♪'))).toThrow();
});
