import { type Face, readFace } from './face.ts';

/** A glyph as text needs it: whose face it is of, how wide in thousandths of the size, and what it stands for. */
export interface Glyph {
  readonly face: Face;
  readonly id: number;
  readonly width: number;
  /** The character that a reader copies: for a glyph in no face this is still what was meant, though a box is seen. */
  readonly codePoint: number;
}

/** One weight of our type: a face, and a second one for the characters that the first does not have. */
export interface Typeface {
  readonly name: string;
  readonly face: Face;
  glyphFor(codePoint: number): Glyph;
  /** A digit of even width, so that the figures of a column stand under one another. Other characters as they are. */
  tabularGlyphFor(codePoint: number): Glyph;
  /** How much closer (negative) the second of two glyphs stands, in thousandths of the size. */
  kerning(left: Glyph, right: Glyph): number;
}

/** Where fonts/make-faces.py puts the tabular digits. Typed by somebody, these characters are no digits and print as boxes. */
const TABULAR_ZERO = 0xf8f0;
const ZERO = 0x30;
const isDigitAfter = (zero: number, codePoint: number): boolean => codePoint >= zero && codePoint <= zero + 9;

/** Both faces are TrueType files in base64. The second is read when a character first needs it: most documents never do. */
export function createTypeface(name: string, primary: string, fallback: string): Typeface {
  const face = decoded(primary);
  let second: Face | null = null;

  const glyphOf = (owner: Face, id: number, codePoint: number): Glyph => {
    return { face: owner, id, width: Math.round((owner.advanceOf(id) * 1000) / owner.unitsPerEm), codePoint };
  };
  const glyphFor = remembered((codePoint) => {
    if (isDigitAfter(TABULAR_ZERO, codePoint)) return glyphOf(face, 0, codePoint);
    const id = face.glyphOf(codePoint);
    if (id !== 0) return glyphOf(face, id, codePoint);
    second ??= decoded(fallback);
    const other = second.glyphOf(codePoint);
    return other === 0 ? glyphOf(face, 0, codePoint) : glyphOf(second, other, codePoint);
  });
  const tabularDigit = remembered((codePoint) => glyphOf(face, face.glyphOf(codePoint - ZERO + TABULAR_ZERO), codePoint));

  return {
    name,
    face,
    glyphFor,
    tabularGlyphFor: (codePoint) => (isDigitAfter(ZERO, codePoint) ? tabularDigit(codePoint) : glyphFor(codePoint)),
    kerning: (left, right) => {
      if (left.face !== face || right.face !== face) return 0;
      return Math.round((face.kerningOf(left.id, right.id) * 1000) / face.unitsPerEm);
    },
  };
}

const decoded = (base64: string): Face => readFace(Uint8Array.from(Buffer.from(base64, 'base64')));

/** One glyph object per character for the life of the typeface: documents tell their glyphs apart by identity. */
function remembered(find: (codePoint: number) => Glyph): (codePoint: number) => Glyph {
  const known = new Map<number, Glyph>();
  return (codePoint) => {
    const glyph = known.get(codePoint) ?? find(codePoint);
    known.set(codePoint, glyph);
    return glyph;
  };
}
