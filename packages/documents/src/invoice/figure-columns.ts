import { formatQuantity } from '@glovelly/domain/money';
import { formatMoney, formatUnitPrice, grouped } from '../format/money.ts';
import type { InvoiceDocument, InvoiceDocumentLine } from '../invoice-document.ts';
import { joined } from '../text/characters.ts';
import { type TextStyle, widthOf } from '../text/style.ts';
import { wrap } from '../text/wrap.ts';
import { LAYOUT, type Styles } from './design.ts';

/** A column of figures: its head, where it ends, and for each line what it shows, broken where it must be. */
export interface FigureColumn {
  readonly head: string;
  readonly right: number;
  readonly cells: readonly (readonly string[])[];
}

export interface FigureColumns {
  readonly columns: readonly FigureColumn[];
  readonly style: TextStyle;
  /** What they leave to the description. */
  readonly remaining: number;
}

interface FigureKind {
  readonly head: string;
  readonly of: (line: InvoiceDocumentLine) => string;
  /** Words break beyond this width; sums never do. */
  readonly widest: number;
}

const GAP = 16;
const LEAST_DESCRIPTION = 130;

const QUANTITY: FigureKind = {
  head: 'Quantity',
  of: ({ quantity, unit }) => joined([grouped(formatQuantity(quantity)), unit], ' '),
  widest: 82,
};
const UNIT_PRICE: FigureKind = { head: 'Unit price', of: ({ unitPrice }) => formatUnitPrice(unitPrice), widest: Number.POSITIVE_INFINITY };
const VAT: FigureKind = { head: 'VAT', of: ({ vatRate }) => joined([vatRate], ' '), widest: 60 };
const AMOUNT: FigureKind = { head: 'Amount', of: ({ net }) => formatMoney(net), widest: Number.POSITIVE_INFINITY };

/** Each column as wide as its widest figure. A seller who is not registered has no column for VAT. */
export function setFigureColumns(styles: Styles, { lines, vat }: InvoiceDocument): FigureColumns {
  const kinds = vat ? [QUANTITY, UNIT_PRICE, VAT, AMOUNT] : [QUANTITY, UNIT_PRICE, AMOUNT];
  const whole = LAYOUT.right - LAYOUT.left;
  const room = whole - LEAST_DESCRIPTION - GAP * kinds.length;
  const natural = measure(kinds, lines, styles, styles.figure);
  const needed = sum(natural);
  // Sums in the billions leave no room for words: all figures of the table then shrink alike.
  const style = needed <= room ? styles.figure : { ...styles.figure, size: Math.floor(styles.figure.size * (room / needed) * 10) / 10 };
  const widths = needed <= room ? natural : measure(kinds, lines, styles, style);

  const columns = kinds.map(({ head, of }, index) => {
    const width = widths[index] ?? 0;
    const after = widths.slice(index + 1);
    return {
      head,
      right: LAYOUT.right - sum(after) - GAP * after.length,
      cells: lines.map((line) => wrap([of(line)], width + ROUNDING, style)),
    };
  });
  return { columns, style, remaining: whole - sum(widths) - GAP * kinds.length };
}

const ROUNDING = 0.01; // a figure is never broken because its own width was summed in another order

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

const measure = (kinds: readonly FigureKind[], lines: readonly InvoiceDocumentLine[], styles: Styles, style: TextStyle): number[] =>
  kinds.map(({ head, of, widest }) =>
    Math.min(
      widest,
      lines.reduce((most, line) => Math.max(most, widthOf(of(line), style)), widthOf(head, styles.label)),
    ),
  );
