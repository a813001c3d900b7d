import type { InvoiceDocument } from '../invoice-document.ts';
import type { Sheet } from '../pdf/sheet.ts';
import { widthOf } from '../text/style.ts';
import { LAYOUT, leadingOf, type Styles } from './design.ts';
import { demandOf } from './words.ts';

const GAP = 7;

/** How much and by when, in one line where there is room. Returns its last baseline. */
export function drawHeadline(sheet: Sheet, { headline, headlineQuiet }: Styles, document: InvoiceDocument, y: number): number {
  const { strong, quiet } = demandOf(document);
  sheet.text(strong, LAYOUT.left, y, headline);
  if (quiet === '') return y;
  const beside = LAYOUT.left + widthOf(strong, headline) + GAP;
  const fits = beside + widthOf(quiet, headlineQuiet) <= LAYOUT.right;
  const baseline = fits ? y : y + leadingOf(headlineQuiet);
  sheet.text(quiet, fits ? beside : LAYOUT.left, baseline, headlineQuiet);
  return baseline;
}
