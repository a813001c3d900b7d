import type { InvoiceDocument } from '../invoice-document.ts';
import type { Sheet } from '../pdf/sheet.ts';
import { type SetLine, setLines } from './block.ts';
import { LAYOUT, type Styles } from './design.ts';

const WIDTH = 360; // about 80 characters: longer lines are tiring to read
const ABOVE = 14;

/** Notes and terms, under the sums. They flow over pages; a heading takes at least two lines of its text along. */
export function drawProse(sheet: Sheet, styles: Styles, { notes, terms }: InvoiceDocument, top: number, startPage: () => void): void {
  let y = top;
  const line = ({ text, style, leading }: SetLine) => {
    if (y + leading > LAYOUT.bottom) {
      sheet.newPage();
      startPage();
      y = LAYOUT.top - 6;
    }
    y += leading;
    sheet.text(text, LAYOUT.left, y, style);
  };
  for (const [title, text] of [
    ['Notes', notes],
    ['Terms', terms],
  ] as const) {
    const lines = setLines(text, WIDTH, styles.body);
    const [first, second] = lines;
    if (!first) continue;
    const heading = setLines(title, WIDTH, styles.label);
    y += ABOVE;
    const together = first.leading * (second ? 3 : 2);
    if (y + together > LAYOUT.bottom) y = LAYOUT.bottom;
    for (const next of [...heading, ...lines]) line(next);
  }
}
