import { type Outline, writeTrueType } from './true-type-program.ts';
import type { Glyph, Typeface } from './typeface.ts';

/** The part of a typeface that one document uses: which glyphs, under which numbers. It is filled while text is set and embedded at the end. */
export interface DocumentFont {
  readonly typeface: Typeface;
  /** The four hex digits that stand for a glyph in this document's text. */
  codeOf(glyph: Glyph): string;
  /** "ABCDEF+Inter": a tag of six letters says that it is a subset (ISO 32000-1, 9.6.4). It follows from the characters used. */
  subsetName(): string;
  program(): Uint8Array;
  /** `/W` of the font: the widths from glyph 1 on. */
  widths(): string;
  toUnicode(): string;
}

export function createDocumentFont(typeface: Typeface): DocumentFont {
  // Glyph 0 is kept for readers that want it; text never names it, not even for a missing character: each has a number of its own, so that
  // what is copied from the page is what was written, though a box is seen.
  const glyphs: Glyph[] = [];
  const codes = new Map<Glyph, string>();

  return {
    typeface,
    codeOf: (glyph) => {
      let code = codes.get(glyph);
      if (code === undefined) {
        code = glyphs.length < MOST_GLYPHS ? hex(glyphs.push(glyph)) : MISSING;
        codes.set(glyph, code);
      }
      return code;
    },
    subsetName: () => `${tagOf(glyphs)}+${typeface.name}`,
    program: () => writeTrueType(typeface.face, [{ face: typeface.face, id: 0 }, ...glyphs] satisfies Outline[]),
    widths: () => `[1 [${glyphs.map(({ width }) => width).join(' ')}]]`,
    toUnicode: () => characterMap(glyphs),
  };
}

const MOST_GLYPHS = 0xfffe; // a TrueType file numbers its glyphs in 16 bits
const MISSING = '0000';

const hex = (value: number): string => value.toString(16).padStart(4, '0');

const utf16 = (codePoint: number): string =>
  [...String.fromCodePoint(codePoint)].flatMap((text) => text.split('').map((unit) => hex(unit.charCodeAt(0)))).join('');

function tagOf(glyphs: readonly Glyph[]): string {
  let state = 0x811c9dc5; // FNV-1a
  for (const { codePoint } of glyphs) state = Math.imul(state ^ codePoint, 0x01000193) >>> 0;
  return Array.from({ length: 6 }, (_, index) => String.fromCharCode(65 + (Math.floor(state / 26 ** index) % 26))).join('');
}

const MOST_PER_BLOCK = 100; // ISO 32000-1, 9.10.3 takes this limit from the CMap specification

function characterMap(glyphs: readonly Glyph[]): string {
  const lines = glyphs.map(({ codePoint }, index) => `<${hex(index + 1)}><${utf16(codePoint)}>`);
  const blocks: string[] = [];
  for (let from = 0; from < lines.length; from += MOST_PER_BLOCK) {
    const block = lines.slice(from, from + MOST_PER_BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
