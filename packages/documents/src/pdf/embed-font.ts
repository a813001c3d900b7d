import type { jsPDF } from 'jspdf';
import type { DocumentFont } from '../fonts/document-font.ts';
import { widthOf } from '../text/style.ts';
import { type FontSlot, fontSlot, type PutFont, pluginInterface } from './jspdf-internals.ts';

/**
 * Gives one of jsPDF's Helvetica slots a font of ours, and returns the name by which the page's text selects it.
 *
 * jsPDF can embed TrueType files by itself, but parses each anew for every document, writes its tables by way of arrays of numbers, and takes text
 * one UTF-16 unit at a time from a single face. So the font is written here, by jsPDF's own event for it. Helvetica is replaced rather than
 * joined because what jsPDF sets in it comes out garbled, without a word, for everything beyond Latin-1.
 */
export function embedFont(doc: jsPDF, style: 'normal' | 'bold', font: DocumentFont, fail: (cause: unknown) => void): string {
  const slot = fontSlot(doc, style);
  slot.encoding = 'of our own'; // no encoding that jsPDF knows, so that it neither converts nor escapes the text
  slot.metadata = { widthOfString: (text: string, size: number) => widthOf(text, { font, size, colour: '0 0 0', figures: 'tabular' }) };
  pluginInterface(doc).events.subscribe('putFont', (event) => {
    if (event.font !== slot) return;
    try {
      putFont(event, slot, font);
    } catch (cause) {
      fail(cause); // jsPDF logs what a handler throws and writes a broken file
    }
  });
  markUsed(doc);
  return slot.id;
}

/** jsPDF lists a font in the page's resources once `text` has set something in it: a space does, and is taken back. */
function markUsed(doc: jsPDF): void {
  const page = pluginInterface(doc).pages[doc.getCurrentPageInfo().pageNumber] ?? [];
  const length = page.length;
  doc.text(' ', 0, 0);
  page.length = length;
}

function putFont({ out, newObject, putStream }: PutFont, slot: FontSlot, font: DocumentFont): void {
  const name = font.subsetName();
  const { face } = font.typeface;
  const scaled = (value: number) => Math.round((value * 1000) / face.unitsPerEm);

  const program = newObject();
  putStream({ data: Buffer.from(font.program()).toString('latin1'), addLength1: true, objectId: program });
  out('endobj');
  const characters = newObject();
  putStream({ data: font.toUnicode(), objectId: characters });
  out('endobj');
  const descriptor = newObject();
  out(`<</Type /FontDescriptor /FontName /${name} /FontFile2 ${program} 0 R /Flags 4 /ItalicAngle 0 /StemV 80`);
  out(
    `/FontBBox [${face.bounds.map(scaled).join(' ')}] /Ascent ${scaled(face.ascent)} /Descent ${scaled(face.descent)} /CapHeight ${scaled(face.capHeight)}>>`,
  );
  out('endobj');
  const descendant = newObject();
  out(`<</Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${descriptor} 0 R /CIDToGIDMap /Identity`);
  out(`/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 1000 /W ${font.widths()}>>`);
  out('endobj');
  slot.objectNumber = newObject();
  out(
    `<</Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${characters} 0 R>>`,
  );
  out('endobj');
  slot.isAlreadyPutted = true;
}
