import type { Face } from './face.ts';

export interface Outline {
  readonly face: Face;
  readonly id: number;
}

/**
 * Writes a TrueType file with exactly these glyphs, in this order, taken from one face or several of the same em. It has the tables that a PDF reader
 * needs of an embedded font and no others (ISO 32000-1, 9.9, table 126); characters are found by the PDF itself, so there is no cmap.
 */
export function writeTrueType(main: Face, glyphs: readonly Outline[]): Uint8Array {
  const outlines = glyphs.map(({ face, id }) => face.outlineOf(id));
  const glyf = new Uint8Array(outlines.reduce((size, outline) => size + padded(outline.length), 0));
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  const hmtx = new DataView(new ArrayBuffer(glyphs.length * 4));
  let end = 0;
  let widest = 0;
  glyphs.forEach(({ face, id }, index) => {
    const outline = outlines[index] ?? new Uint8Array();
    const advance = face.advanceOf(id);
    glyf.set(outline, end);
    end += padded(outline.length);
    loca.setUint32((index + 1) * 4, end);
    hmtx.setUint16(index * 4, advance);
    hmtx.setInt16(index * 4 + 2, face.leftBearingOf(id));
    widest = Math.max(widest, advance);
  });
  const faces = [...new Set(glyphs.map(({ face }) => face))];
  return file([
    ['glyf', glyf],
    ['head', head(main)],
    ['hhea', hhea(main, widest, glyphs.length)],
    ['hmtx', bytesOf(hmtx)],
    ['loca', bytesOf(loca)],
    ['maxp', maxp(faces, glyphs.length)],
  ]);
}

const padded = (length: number): number => (length + 3) & ~3;

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer);

function head({ unitsPerEm, bounds }: Face): Uint8Array {
  const view = new DataView(new ArrayBuffer(54));
  view.setUint32(0, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5); // the magic number
  view.setUint16(16, 0b1011); // baseline and left bearing at zero, integer scaling
  view.setUint16(18, unitsPerEm);
  bounds.forEach((bound, index) => {
    view.setInt16(36 + index * 2, bound);
  });
  view.setUint16(46, 6); // smallest readable size
  view.setInt16(48, 2);
  view.setInt16(50, 1); // long offsets
  return bytesOf(view);
}

function hhea({ ascent, descent }: Face, widest: number, count: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(36));
  view.setUint32(0, 0x00010000);
  view.setInt16(4, ascent);
  view.setInt16(6, descent);
  view.setUint16(10, widest);
  view.setInt16(18, 1); // upright caret
  view.setUint16(34, count);
  return bytesOf(view);
}

function maxp(faces: readonly Face[], count: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, Math.max(...faces.map((face) => face.mostPoints)));
  view.setUint16(8, Math.max(...faces.map((face) => face.mostContours)));
  view.setUint16(14, 2); // no twilight zone
  return bytesOf(view);
}

function file(tables: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const result = new Uint8Array(tables.reduce((size, [, data]) => size + padded(data.length), start));
  const view = new DataView(result.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, (tables.length - 2 ** power) * 16);
  let offset = start;
  tables.forEach(([tag, data], index) => {
    const entry = 12 + index * 16;
    result.set(data, offset);
    for (let byte = 0; byte < 4; byte += 1) view.setUint8(entry + byte, tag.charCodeAt(byte));
    view.setUint32(entry + 4, checksum(view, offset, padded(data.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, data.length);
    offset += padded(data.length);
  });
  return result;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let offset = start; offset < start + length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}
