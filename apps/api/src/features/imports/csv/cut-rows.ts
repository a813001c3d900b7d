import type { Separator } from '@glovelly/domain/imports';
import { type InfoRecord, parse } from 'csv-parse/sync';

/** A row as it was cut. `line` counts the line breaks before it. */
export interface CutRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Cut {
  readonly rows: readonly CutRow[];
  /** How much of the text the rows take. */
  readonly length: number;
  /** False when a quote is open at the end of the text. */
  readonly isComplete: boolean;
}

/** A list of gigs has a dozen columns; what a row has beyond this many stays together as its last cell. */
const MOST_CELLS = 1_000;

/** Cuts a part of a table, as far as it goes: csv-parse knows the rules of quotes, we keep count of lines. */
export function cutRows(text: string, separator: Separator): Cut {
  const rows: CutRow[] = [];
  let length = 0;
  let line = 0;
  const keep = ({ raw, record }: Entry): null => {
    const blank = /^\n*/.exec(raw)?.[0].length ?? 0; // empty lines are skipped into the next row
    rows.push({ line: line + blank, cells: record.length > MOST_CELLS ? joined(record, separator) : record });
    length += raw.length;
    line += raw.split('\n').length - 1;
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
      on_record: (entry: unknown, _: InfoRecord) => keep(entry as Entry), // with `info` and `raw` an entry is this
    });
    return { rows, length: text.length, isComplete: true };
  } catch {
    return { rows, length, isComplete: false }; // csv-parse's own word for a quote that is never closed
  }
}

interface Entry {
  readonly raw: string;
  readonly record: string[];
}

const joined = (cells: readonly string[], separator: Separator): string[] => [
  ...cells.slice(0, MOST_CELLS - 1),
  cells.slice(MOST_CELLS - 1).join(separator),
];
