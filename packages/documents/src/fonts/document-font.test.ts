import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocumentFont } from './document-font.ts';
import { dejavuRegular } from './generated/dejavu-regular.ts';
import { interRegular } from './generated/inter-regular.ts';
import { createTypeface, type Glyph } from './typeface.ts';

const typeface = createTypeface('Inter-Regular', interRegular, dejavuRegular);
const glyphsOf = (text: string): Glyph[] => [...text].map((character) => typeface.glyphFor(character.codePointAt(0) ?? 0));
const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });

describe('the font of a document', () => {
  test('gives each glyph one number, from 1 on, in the order of use', () => {
    const font = createDocumentFont(typeface);
    expect(glyphsOf('abca').map(font.codeOf)).toEqual(['0001', '0002', '0003', '0001']);
  });

  test('embeds the outlines and widths of exactly the glyphs used, whichever face they are of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const font = createDocumentFont(typeface);
        const used = glyphsOf(text);
        const codes = used.map((glyph) => Number.parseInt(font.codeOf(glyph), 16));
        const program = readProgram(font.program());
        expect(program.count).toBe(new Set(used).size + 1);
        used.forEach((glyph, index) => {
          const outline = glyph.face.outlineOf(glyph.id);
          const embedded = program.glyph(codes[index] ?? -1);
          expect(embedded.outline.slice(0, outline.length)).toEqual(Buffer.from(outline));
          expect(embedded.outline.slice(outline.length).every((byte) => byte === 0)).toBe(true);
          expect(embedded.advance).toBe(glyph.face.advanceOf(glyph.id));
        });
      }),
      { numRuns: 50 },
    );
  });

  test('sums to the number that readers check', () => {
    const font = createDocumentFont(typeface);
    glyphsOf('Checked').map(font.codeOf);
    const program = Buffer.from(font.program());
    for (let entry = 12; entry < 12 + program.readUInt16BE(4) * 16; entry += 16) {
      const [sum, offset, length] = [program.readUInt32BE(entry + 4), program.readUInt32BE(entry + 8), program.readUInt32BE(entry + 12)];
      let total = 0;
      for (let at = offset; at < offset + length; at += 4) total = (total + program.readUInt32BE(at)) >>> 0;
      expect(offset % 4).toBe(0);
      expect(total).toBe(sum);
    }
  });

  test('maps every number back to its character, beyond 16 bits as well', () => {
    const font = createDocumentFont(typeface);
    glyphsOf('A€🎻').map(font.codeOf);
    expect(font.toUnicode()).toContain('3 beginbfchar\n<0001><0041>\n<0002><20ac>\n<0003><d83cdfbb>\nendbfchar');
  });

  test('maps in blocks of at most a hundred', () => {
    const font = createDocumentFont(typeface);
    for (let codePoint = 0x100; codePoint < 0x100 + 250; codePoint += 1) font.codeOf(typeface.glyphFor(codePoint));
    expect(font.toUnicode().match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '100 beginbfchar', '50 beginbfchar']);
  });

  test('is named after what it holds, so that two documents joined keep both', () => {
    const [one, other, same] = ['abc', 'abd', 'abc'].map((text) => {
      const font = createDocumentFont(typeface);
      glyphsOf(text).map(font.codeOf);
      return font.subsetName();
    });
    expect(one).toMatch(/^[A-Z]{6}\+Inter-Regular$/);
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });
});

function readProgram(bytes: Uint8Array) {
  const data = Buffer.from(bytes);
  const tables = new Map<string, number>();
  for (let entry = 12; entry < 12 + data.readUInt16BE(4) * 16; entry += 16) {
    tables.set(data.toString('latin1', entry, entry + 4), data.readUInt32BE(entry + 8));
  }
  const at = (tag: string) => tables.get(tag) ?? Number.NaN;
  return {
    count: data.readUInt16BE(at('maxp') + 4),
    glyph: (id: number) => ({
      outline: data.subarray(at('glyf') + data.readUInt32BE(at('loca') + id * 4), at('glyf') + data.readUInt32BE(at('loca') + id * 4 + 4)),
      advance: data.readUInt16BE(at('hmtx') + id * 4),
    }),
  };
}
