import type { InvoiceDocument } from '../invoice-document.ts';
import { drawLogo } from '../pdf/logo.ts';
import type { Sheet } from '../pdf/sheet.ts';
import { drawLines, setLines } from './block.ts';
import { LAYOUT, leadingOf, type Styles } from './design.ts';
import { kindOf, knownAs } from './words.ts';

const TOP = 44;
const BESIDE = 250;

/** Who it is from, large; what it is and its number. Returns how far down it reaches. */
export function drawMasthead(sheet: Sheet, styles: Styles, document: InvoiceDocument): number {
  const { logo } = document.seller;
  const hasLogo = logo !== null && drawLogo(sheet, logo, { left: LAYOUT.left, top: TOP, width: 170, height: 52 });
  const wordmark = hasLogo ? [] : setLines(knownAs(document.seller), BESIDE, styles.wordmark).slice(0, 4);
  const left = hasLogo ? TOP + 52 : drawLines(sheet, wordmark, LAYOUT.left, TOP - 1);

  sheet.textTo(kindOf(document), LAYOUT.right, TOP + 17, styles.kind);
  let right = TOP + 18;
  for (const { text } of setLines(document.number, LAYOUT.right - LAYOUT.left - BESIDE - 20, styles.number)) {
    right += leadingOf(styles.number);
    sheet.textTo(text, LAYOUT.right, right, styles.number);
  }
  return Math.max(left, right);
}
