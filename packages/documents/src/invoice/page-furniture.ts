import type { InvoiceDocument } from '../invoice-document.ts';
import { PAGE, type Sheet } from '../pdf/sheet.ts';
import { type TextStyle, widthOf } from '../text/style.ts';
import { LAYOUT, type Styles } from './design.ts';
import { knownAs, titleOf } from './words.ts';

/** Under everything on a draft: a word too large to miss and too light to disturb. */
export function drawWatermark(sheet: Sheet, { watermark }: Styles, { kind }: InvoiceDocument): void {
  if (kind === 'draft invoice') sheet.textAcross('DRAFT', PAGE.width / 2 + 30, PAGE.height / 2 + 60, 52, watermark);
}

/** At the top of the second page and after: whose document this is, and which. */
export function drawRunningHead(sheet: Sheet, { name, fine }: Styles, document: InvoiceDocument): void {
  const title = shortened(titleOf(document), 220, fine);
  sheet.text(shortened(knownAs(document.seller), LAYOUT.right - LAYOUT.left - 240, name), LAYOUT.left, LAYOUT.runningHead, name);
  sheet.textTo(title, LAYOUT.right, LAYOUT.runningHead, fine);
}

/** At the foot of every page, when their number is known. */
export function drawFooters(sheet: Sheet, { label }: Styles, document: InvoiceDocument): void {
  const pages = sheet.doc.getNumberOfPages();
  const title = shortened(`${titleOf(document)} · ${knownAs(document.seller)}`, LAYOUT.right - LAYOUT.left - 90, label);
  for (let page = 1; page <= pages; page += 1) {
    sheet.doc.setPage(page);
    sheet.text(title, LAYOUT.left, LAYOUT.footer, label);
    sheet.textTo(`Page ${page} of ${pages}`, LAYOUT.right, LAYOUT.footer, label);
  }
}

function shortened(line: string, width: number, style: TextStyle): string {
  if (widthOf(line, style) <= width) return line;
  const characters = [...line];
  while (characters.length > 0 && widthOf(`${characters.join('')}…`, style) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
