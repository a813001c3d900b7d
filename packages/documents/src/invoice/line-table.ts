import type { InvoiceDocument } from '../invoice-document.ts';
import type { TextStyle } from '../text/style.ts';
import { heightOf, type SetLine, setLines } from './block.ts';
import { leadingOf, type Styles } from './design.ts';
import { type FigureColumn, setFigureColumns } from './figure-columns.ts';

/** One row as it will be drawn. A line too tall for one row becomes several, of which the first carries the figures and the last the rule. */
export interface TableRow {
  readonly description: readonly SetLine[];
  readonly figures: readonly (readonly string[])[];
  readonly height: number;
  readonly above: number;
  readonly last: boolean;
}

export interface LineTable {
  readonly columns: readonly FigureColumn[];
  readonly figureStyle: TextStyle;
  readonly rows: readonly TableRow[];
}

const MOST_TEXT_LINES = 12; // small enough to fill a page, large enough not to part what is read together

/** Long tables are set tighter, which saves an invoice of thirty lines its third page. */
const paddingFor = (lines: number): number => (lines > 12 ? 4.5 : 7);

/** Measures and breaks every line, so that drawing it needs no more decisions. */
export function setTable(styles: Styles, document: InvoiceDocument): LineTable {
  const { columns, style, remaining } = setFigureColumns(styles, document);
  const padding = paddingFor(document.lines.length);
  const rows = document.lines.flatMap(({ description, detail, discount }, index) => {
    const text = [
      ...setLines(description, remaining, styles.body),
      ...setLines(detail, remaining, styles.fine),
      ...setLines(discount, remaining, styles.fine),
    ];
    const figures = columns.map(({ cells }) => cells[index] ?? []);
    return partsOf(text).map((part, at, parts): TableRow => {
      const [first, last] = [at === 0, at === parts.length - 1];
      const tallest = first ? Math.max(...figures.map((lines) => lines.length)) * leadingOf(styles.body) : 0;
      const height = (first ? padding : 0) + Math.max(heightOf(part), tallest) + (last ? padding : 0);
      return { description: part, figures: first ? figures : [], height, above: first ? padding : 0, last };
    });
  });
  return { columns, figureStyle: style, rows };
}

function partsOf(text: readonly SetLine[]): SetLine[][] {
  const count = Math.max(1, Math.ceil(text.length / MOST_TEXT_LINES));
  return Array.from({ length: count }, (_, at) => text.slice(at * MOST_TEXT_LINES, (at + 1) * MOST_TEXT_LINES));
}
