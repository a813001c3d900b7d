import type { DocumentFont } from '../fonts/document-font.ts';
import type { Glyph } from '../fonts/typeface.ts';
import { inVisualOrder } from './direction.ts';

/** A grey or colour as the three operands of PDF's `rg`. */
export type Colour = `${number} ${number} ${number}`;

export interface TextStyle {
  readonly font: DocumentFont;
  readonly size: number;
  readonly colour: Colour;
  /** Even widths, for columns of figures. Running text reads better without. */
  readonly figures: 'proportional' | 'tabular';
}

/** The glyphs of a line, in thousandths of its size: widths and the kerning before each glyph but the first. */
export function glyphsOf(line: string, { font, figures }: TextStyle): Glyph[] {
  const { typeface } = font;
  const find = figures === 'tabular' ? typeface.tabularGlyphFor : typeface.glyphFor;
  const glyphs: Glyph[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const codePoint = line.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at += 1;
    glyphs.push(find(codePoint));
  }
  return glyphs;
}

/** How wide a line is when set, in points. */
export function widthOf(line: string, style: TextStyle): number {
  const { kerning } = style.font.typeface;
  let total = 0;
  let previous: Glyph | null = null;
  for (const glyph of glyphsOf(line, style)) {
    total += glyph.width + (previous ? kerning(previous, glyph) : 0);
    previous = glyph;
  }
  return (total * style.size) / 1000;
}

/** The operand of PDF's TJ: runs of glyph numbers, and between them how far to move back (ISO 32000-1, 9.4.3). */
export function showing(line: string, style: TextStyle): string {
  const { font } = style;
  const { kerning } = font.typeface;
  let result = '[<';
  let previous: Glyph | null = null;
  for (const glyph of glyphsOf(inVisualOrder(line), style)) {
    const closer = previous ? kerning(previous, glyph) : 0;
    if (closer !== 0) result += `>${-closer}<`;
    result += font.codeOf(glyph);
    previous = glyph;
  }
  return `${result}>]`;
}
