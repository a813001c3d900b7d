import { longDate } from '@glovelly/domain/invoices';
import { formatSupply } from '../format/date.ts';
import type { InvoiceDocument } from '../invoice-document.ts';
import type { Sheet } from '../pdf/sheet.ts';
import { drawLines, type SetLine, setLines } from './block.ts';
import { LAYOUT, type Styles } from './design.ts';
import { knownAs } from './words.ts';

const GUTTER = 18;
const BUYER = { x: LAYOUT.left, width: 176 } as const;
const SELLER = { x: BUYER.x + BUYER.width + GUTTER, width: 142 } as const;
const FACTS = { x: SELLER.x + SELLER.width + GUTTER, width: LAYOUT.right - SELLER.x - SELLER.width - GUTTER } as const;

/** Billed to, from, and the dates, side by side. Returns the lowest baseline. */
export function drawParties(sheet: Sheet, styles: Styles, document: InvoiceDocument, y: number): number {
  const columns = [
    { x: BUYER.x, lines: buyerLines(styles, document) },
    { x: SELLER.x, lines: sellerLines(styles, document) },
    { x: FACTS.x, lines: factLines(styles, document) },
  ];
  return Math.max(...columns.map(({ x, lines }) => drawLines(sheet, lines, x, y)));
}

function buyerLines({ label, name, body }: Styles, { buyer, vat }: InvoiceDocument): SetLine[] {
  const { width } = BUYER;
  return [
    ...setLines('Billed to', width, label),
    ...setLines(buyer.name, width, name),
    ...setLines(buyer.contact, width, body),
    ...buyer.address.flatMap((line) => setLines(line, width, body)),
    ...(vat && buyer.vatNumber ? setLines(`VAT number ${buyer.vatNumber}`, width, body) : []),
  ];
}

function sellerLines({ label, name, body }: Styles, { seller, vat }: InvoiceDocument): SetLine[] {
  const { width } = SELLER;
  // A sole trader's own name and address belong on the invoice beside the name they trade under (Companies Act 2006, section 1202).
  const own = knownAs(seller) === seller.name.trim() ? null : seller.name;
  return [
    ...setLines('From', width, label),
    ...setLines(knownAs(seller), width, name),
    ...setLines(own, width, body),
    ...seller.address.flatMap((line) => setLines(line, width, body)),
    ...setLines(seller.email, width, body),
    ...setLines(seller.phone, width, body),
    ...(vat && seller.vatNumber ? setLines(`VAT number ${seller.vatNumber}`, width, body) : []),
  ];
}

function factLines({ label, body }: Styles, document: InvoiceDocument): SetLine[] {
  const { width } = FACTS;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Invoice date', longDate(document.invoiceDate)],
    ['Due date', longDate(document.dueDate)],
    ['Date of supply', document.supply && formatSupply(document.supply)],
    ['Purchase order', document.purchaseOrder],
  ];
  const present = facts.map(([name, value]) => ({ name, lines: setLines(value, width, body) })).filter(({ lines }) => lines.length > 0);
  return present.flatMap(({ name, lines }, index) => [
    ...setLines(name, width, label).map((line) => (index === 0 ? line : { ...line, leading: line.leading + 5 })),
    ...lines,
  ]);
}
