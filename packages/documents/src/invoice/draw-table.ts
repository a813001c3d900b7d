import { autoTable } from 'jspdf-autotable';
import { PAGE, type Sheet } from '../pdf/sheet.ts';
import { drawLines } from './block.ts';
import type { Closing } from './closing.ts';
import { HAIRLINE, LAYOUT, leadingOf, RULE, type Styles } from './design.ts';
import type { LineTable, TableRow } from './line-table.ts';

const HEAD = 20;
const CAPACITY = LAYOUT.bottom - LAYOUT.top - HEAD;

/** What the table holds in one row: so tall, and drawn like this. */
interface Piece {
  readonly height: number;
  draw(top: number): void;
}

/**
 * Draws the lines and the closing block, over as many pages as they need, and returns where it ended. jspdf-autotable breaks the pages and repeats the
 * head; what stands in a row is drawn here. The closing block and the last two lines are one row to it, so that sums never stand alone on a page.
 */
export function drawTable(sheet: Sheet, styles: Styles, table: LineTable, closing: Closing, top: number, startPage: () => void): number {
  const drawn = (row: TableRow): Piece => ({ height: row.height, draw: (y) => drawLine(sheet, table, row, styles, y) });
  const before = [...table.rows.map(drawn), ...closing.before.map(({ height, draw }) => ({ height, draw: (y: number) => draw(sheet, y) }))];
  const block = { height: closing.height, draw: (y: number) => closing.draw(sheet, y) };
  const kept = [2, 1].find((count) => block.height + heightOf(lastOf(before, count)) <= CAPACITY) ?? 0;
  let end = top;
  const tail = stacked([...lastOf(before, kept), block], (y) => {
    end = y;
  });
  drawPieces(sheet, [...before.slice(0, Math.max(0, before.length - kept)), tail], top, startPage, (y) =>
    drawHead(sheet, table, styles, y),
  );
  return end;
}

const lastOf = (pieces: readonly Piece[], count: number): readonly Piece[] => pieces.slice(Math.max(0, pieces.length - count));

const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { height }) => sum + height, 0);

const stacked = (pieces: readonly Piece[], ended: (y: number) => void): Piece => ({
  height: heightOf(pieces),
  draw: (top) =>
    ended(
      pieces.reduce((y, piece) => {
        piece.draw(y);
        return y + piece.height;
      }, top),
    ),
});

function drawPieces(sheet: Sheet, pieces: readonly Piece[], top: number, startPage: () => void, drawHeading: (y: number) => void): void {
  autoTable(sheet.doc, {
    theme: 'plain',
    startY: top,
    margin: { top: LAYOUT.top, bottom: PAGE.height - LAYOUT.bottom, left: LAYOUT.left, right: PAGE.width - LAYOUT.right },
    styles: { cellPadding: 0, fontSize: 1, overflow: 'visible', cellWidth: LAYOUT.right - LAYOUT.left },
    rowPageBreak: 'avoid',
    head: [['']],
    body: pieces.map(() => ['']),
    didParseCell: ({ section, row, cell }) => {
      cell.styles.minCellHeight = section === 'head' ? HEAD : (pieces[row.index]?.height ?? 0);
    },
    willDrawPage: ({ pageNumber }) => {
      if (pageNumber > 1) startPage();
    },
    willDrawCell: ({ section, row, cell }) => {
      if (section === 'head') drawHeading(cell.y);
      else pieces[row.index]?.draw(cell.y);
      return false;
    },
  });
}

function drawHead(sheet: Sheet, { columns }: LineTable, { label }: Styles, y: number): void {
  const baseline = y + HEAD - 8;
  sheet.text('Description', LAYOUT.left, baseline, label);
  for (const { head, right } of columns) sheet.textTo(head, right, baseline, label);
  sheet.rule(LAYOUT.left, LAYOUT.right, y + HEAD, 0.75, RULE);
}

function drawLine(
  sheet: Sheet,
  table: LineTable,
  { description, figures, height, above, last }: TableRow,
  styles: Styles,
  y: number,
): void {
  const raised = 2.5; // so that ascenders stand as far from the rule above as descenders from the one below
  const top = y + above - raised;
  drawLines(sheet, description, LAYOUT.left, top);
  const leading = leadingOf(styles.body);
  figures.forEach((lines, column) => {
    lines.forEach((text, index) => {
      sheet.textTo(text, table.columns[column]?.right ?? LAYOUT.right, top + leading * (index + 1), table.figureStyle);
    });
  });
  if (last) sheet.rule(LAYOUT.left, LAYOUT.right, y + height, 0.5, HAIRLINE);
}
