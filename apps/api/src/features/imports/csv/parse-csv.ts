import { inferSeparator, MOST_ROWS, type Separator, type TableRow } from '@glovelly/domain/imports';
import { type Cut, type CutRow, cutRows } from './cut-rows.ts';

export interface ParsedCsv {
  readonly separator: Separator;
  readonly rows: readonly TableRow[];
  /** Rows, cut or not, that have any content: more than `rows` when there are too many to be read. */
  readonly count: number;
}

/** As much is cut at once as no row is long: what is wrong with one quote is then looked for in a part, not in the whole file. */
const WINDOW = 64 * 1024;

/** Quotes that may be left open before the rest of the file is kept line by line. */
const MOST_REPAIRS = 100;

/** Rows, empty ones included, that are cut at most. */
const MOST_CUT = 50_000;

/**
 * Cuts a text into rows and cells. No row is lost: where a quote is never closed, its line is kept as malformed and reading goes on with
 * the next one. Rows without any content, which spreadsheets append by the hundred, are no rows. A file of too many rows is only counted.
 */
export function parseCsv(written: string): ParsedCsv {
  const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = inferSeparator(text);
  const rows: TableRow[] = [];
  let at = 0;
  let line = 1;
  let cutSoFar = 0;
  let repairs = 0;
  while (at < text.length) {
    if (rows.length > MOST_ROWS + 1 || cutSoFar > MOST_CUT) return { separator, rows, count: Math.max(rows.length, filledLines(text)) };
    const end = windowEnd(text, at);
    const cut = repairs < MOST_REPAIRS ? cutRows(text.slice(at, end), separator) : NOTHING;
    for (const row of cut.rows) if (hasContent(row)) rows.push({ line: line + row.line, cells: row.cells });
    cutSoFar += cut.rows.length;
    line += linesOf(text.slice(at, at + cut.length));
    at += cut.length;
    if (cut.isComplete || (cut.length > 0 && end < text.length)) continue; // an open quote may only be open because the window ends
    repairs += 1;
    const next = lineEnd(text, at);
    const bad = text.slice(at, next);
    if (bad.trim() !== '') rows.push({ line, malformed: 'quoteNotClosed', text: bad.slice(0, WINDOW) });
    at = next + 1;
    line += 1;
  }
  return { separator, rows, count: rows.length };
}

/** After too many repairs: every line is kept as it stands. */
const NOTHING: Cut = { rows: [], length: 0, isComplete: false };

const hasContent = ({ cells }: CutRow): boolean => cells.some((cell) => cell.trim() !== '');

const lineEnd = (text: string, at: number): number => {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
};

/** After the last line that begins within the window; a line that is longer is taken whole. */
function windowEnd(text: string, at: number): number {
  if (text.length - at <= WINDOW) return text.length;
  const last = text.lastIndexOf('\n', at + WINDOW - 1);
  return last > at ? last + 1 : Math.min(text.length, lineEnd(text, at) + 1);
}

const linesOf = (text: string): number => text.split('\n').length - 1;

const filledLines = (text: string): number => text.split('\n').filter((each) => each.trim() !== '').length;
