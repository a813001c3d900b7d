/**
 * A TrueType file as our documents need it: which glyph a character has, how wide it is, and its outline to copy.
 * Reads what fonts/make-faces.py writes: no composite glyphs, a cmap of format 4 or 12, kerning as one flat table.
 */
export interface Face {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly bounds: readonly [xMin: number, yMin: number, xMax: number, yMax: number];
  /** The greatest numbers of points and contours of any glyph, for the `maxp` of a subset. */
  readonly mostPoints: number;
  readonly mostContours: number;
  /** 0 when the face does not have the character. */
  glyphOf(codePoint: number): number;
  advanceOf(glyph: number): number;
  leftBearingOf(glyph: number): number;
  /** How much closer (negative) or further apart two glyphs stand, in font units. */
  kerningOf(left: number, right: number): number;
  outlineOf(glyph: number): Uint8Array;
}

export function readFace(file: Uint8Array): Face {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = readDirectory(view);
  const at = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`the font has no ${tag} table`);
    return offset;
  };
  const [head, hhea, hmtx, loca, glyf, maxp, os2] = [at('head'), at('hhea'), at('hmtx'), at('loca'), at('glyf'), at('maxp'), at('OS/2')];
  const longOffsets = view.getInt16(head + 50) === 1;
  const lastMetric = view.getUint16(hhea + 34) - 1;
  const offsetOf = (glyph: number) => glyf + (longOffsets ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2);
  const glyphs = readCharacterMap(view, at('cmap'));
  const kern = tables.get('kern');
  const pairs = kern === undefined ? new Map<number, number>() : readKerning(view, kern);

  return {
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    capHeight: view.getUint16(os2) > 1 ? view.getInt16(os2 + 88) : view.getInt16(hhea + 4),
    bounds: [view.getInt16(head + 36), view.getInt16(head + 38), view.getInt16(head + 40), view.getInt16(head + 42)],
    mostPoints: view.getUint16(maxp + 6),
    mostContours: view.getUint16(maxp + 8),
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    advanceOf: (glyph) => view.getUint16(hmtx + Math.min(glyph, lastMetric) * 4),
    leftBearingOf: (glyph) =>
      view.getInt16(glyph <= lastMetric ? hmtx + glyph * 4 + 2 : hmtx + (lastMetric + 1) * 4 + (glyph - lastMetric - 1) * 2),
    kerningOf: (left, right) => pairs.get(left * 0x10000 + right) ?? 0,
    outlineOf: (glyph) => file.subarray(offsetOf(glyph), offsetOf(glyph + 1)),
  };
}

function readDirectory(view: DataView): Map<string, number> {
  const count = view.getUint16(4);
  const tables = new Map<string, number>();
  for (let entry = 12; entry < 12 + count * 16; entry += 16) {
    tables.set(String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte))), view.getUint32(entry + 8));
  }
  return tables;
}

function readCharacterMap(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let entry = cmap + 4; entry < cmap + 4 + view.getUint16(cmap + 2) * 8; entry += 8) {
    const table = cmap + view.getUint32(entry + 4);
    if (view.getUint16(table) === 4) readSegments(view, table, glyphs);
    if (view.getUint16(table) === 12) readGroups(view, table, glyphs);
  }
  return glyphs;
}

/** cmap format 4 (OpenType 1.9, "Segment mapping to delta values"): characters up to U+FFFF. */
function readSegments(view: DataView, table: number, glyphs: Map<number, number>): void {
  const span = view.getUint16(table + 6);
  const [ends, starts, deltas, ranges] = [table + 14, table + 16 + span, table + 16 + span * 2, table + 16 + span * 3];
  for (let segment = 0; segment < span; segment += 2) {
    const [start, end] = [view.getUint16(starts + segment), view.getUint16(ends + segment)];
    const [delta, range] = [view.getUint16(deltas + segment), view.getUint16(ranges + segment)];
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : view.getUint16(ranges + segment + range + (code - start) * 2);
      if (listed !== 0) glyphs.set(code, (listed + delta) & 0xffff);
    }
  }
}

/** cmap format 12: characters beyond U+FFFF as well. */
function readGroups(view: DataView, table: number, glyphs: Map<number, number>): void {
  for (let group = table + 16; group < table + 16 + view.getUint32(table + 12) * 12; group += 12) {
    const [start, end, first] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)];
    for (let code = start; code <= end; code += 1) glyphs.set(code, first + code - start);
  }
}

/** kern format 0: a header of 4 bytes, one of 14, then left, right, value. */
function readKerning(view: DataView, kern: number): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let pair = kern + 18; pair < kern + 18 + view.getUint16(kern + 10) * 6; pair += 6) {
    pairs.set(view.getUint16(pair) * 0x10000 + view.getUint16(pair + 2), view.getInt16(pair + 4));
  }
  return pairs;
}
