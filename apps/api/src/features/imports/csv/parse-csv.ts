import { inferSeparator, type Separator, type TableRow } from '@glovelly/domain/imports';
import { type Info, parse } from 'csv-parse/sync';

export interface ParsedCsv {
  readonly separator: Separator;
  readonly rows: readonly TableRow[];
}

/** Times that a quote may be left open before the rest of the file is given up, line by line. */
const MOST_REPAIRS = 20;

/**
 * Cuts a text into rows and cells. No row is lost: where a quote is never closed, its first line is kept as malformed and reading goes on
 * with the next one. Rows without any content, which spreadsheets append by the hundred, are no rows.
 */
export function parseCsv(written: string): ParsedCsv {
  const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = inferSeparator(text);
  const rows: TableRow[] = [];
  let at = 0;
  let line = 1;
  for (let repairs = 0; at < text.length; repairs += 1) {
    const cut = repairs < MOST_REPAIRS ? cutRows(text.slice(at), separator, line) : { rows: [], length: 0, complete: false };
    rows.push(...cut.rows);
    if (cut.complete) break;
    line += linesOf(text.slice(at, at + cut.length));
    at += cut.length;
    while (text[at] === '\n') {
      at += 1;
      line += 1;
    }
    const end = text.indexOf('\n', at);
    const bad = text.slice(at, end < 0 ? undefined : end);
    if (bad.trim() !== '') rows.push({ line, malformed: 'quoteNotClosed', text: bad });
    at = end < 0 ? text.length : end + 1;
    line += 1;
  }
  return { separator, rows };
}

interface Cut {
  readonly rows: readonly TableRow[];
  /** How much of the text the rows take. */
  readonly length: number;
  readonly complete: boolean;
}

function cutRows(text: string, separator: Separator, firstLine: number): Cut {
  const rows: TableRow[] = [];
  let length = 0;
  let line = firstLine;
  const keep = (entry: { readonly raw: string; readonly record: string[] }): null => {
    const blank = /^\n*/.exec(entry.raw)?.[0].length ?? 0; // empty lines are skipped into the next row
    if (entry.record.some((cell) => cell.trim() !== '')) rows.push({ line: line + blank, cells: entry.record });
    length += entry.raw.length;
    line += linesOf(entry.raw);
    return null;
  };
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      raw: true,
      on_record: (entry: unknown) => keep(entry as { raw: string; record: string[]; info: Info }), // with `info` and `raw` an entry is this
    });
    return { rows, length: text.length, complete: true };
  } catch {
    return { rows, length, complete: false }; // csv-parse's own word for a quote that is never closed
  }
}

const linesOf = (text: string): number => text.split('\n').length - 1;
