import { dejavuBold } from './fonts/generated/dejavu-bold.ts';
import { dejavuRegular } from './fonts/generated/dejavu-regular.ts';
import { interRegular } from './fonts/generated/inter-regular.ts';
import { interSemibold } from './fonts/generated/inter-semibold.ts';
import { createTypeface } from './fonts/typeface.ts';
import { setClosing } from './invoice/closing.ts';
import { LAYOUT, stylesOf } from './invoice/design.ts';
import { drawTable } from './invoice/draw-table.ts';
import { drawHeadline } from './invoice/headline.ts';
import { setTable } from './invoice/line-table.ts';
import { drawMasthead } from './invoice/masthead.ts';
import { drawFooters, drawRunningHead, drawWatermark } from './invoice/page-furniture.ts';
import { drawParties } from './invoice/parties.ts';
import { drawProse } from './invoice/prose.ts';
import { knownAs, titleOf } from './invoice/words.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import { createSheet } from './pdf/sheet.ts';
import { printable } from './text/characters.ts';

/** Read once per thread: parsing a face takes longer than setting a page. */
const regular = createTypeface('Inter-Regular', interRegular, dejavuRegular);
const semibold = createTypeface('Inter-SemiBold', interSemibold, dejavuBold);

/**
 * The invoice as a PDF: A4, fonts embedded, text that can be searched and copied. The same document gives the same bytes, on every machine and day.
 * Draws what it is given and decides nothing about money: see InvoiceDocument.
 */
export function renderInvoice(document: InvoiceDocument): Uint8Array {
  const title = titleOf(document);
  const sheet = createSheet(regular, semibold, {
    title: `${title} from ${knownAs(document.seller)}`,
    author: knownAs(document.seller),
    subject: `${title} to ${printable(document.buyer.name)}`,
    date: document.invoiceDate,
  });
  const styles = stylesOf(sheet);
  const startPage = () => {
    drawWatermark(sheet, styles, document);
    drawRunningHead(sheet, styles, document);
  };

  drawWatermark(sheet, styles, document);
  const masthead = drawMasthead(sheet, styles, document);
  const parties = drawParties(sheet, styles, document, Math.max(LAYOUT.parties, masthead + 24));
  const headline = drawHeadline(sheet, styles, document, parties + 46);
  const end = drawTable(sheet, styles, setTable(styles, document), setClosing(styles, document), headline + 20, startPage);
  drawProse(sheet, styles, document, end, startPage);
  drawFooters(sheet, styles, document);
  return sheet.toBytes();
}
