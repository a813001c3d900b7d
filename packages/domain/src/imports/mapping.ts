import type { DateOrder } from './date-text.ts';
import type { ColumnField, TableRow } from './table.ts';

/** How a table is read: guessed first, then as the user says. */
export interface Mapping {
  /** The line that holds the names of the columns; `null` when there is none. Rows above it are kept as unreadable. */
  readonly namesLine: number | null;
  readonly columns: readonly ColumnField[];
  /** Chosen by a person; `null` leaves it to the column. */
  readonly dateOrder: DateOrder | null;
}

/** Further cells of a row are kept and shown as extra. */
const MOST_COLUMNS = 100;

const repeatable = (field: ColumnField): boolean => field === 'ignore' || field === 'notes';

/** As many columns as the table has, and of fields that can stand only once the first. */
export function tidyMapping(mapping: Mapping, columns: number): Mapping {
  const taken = new Set<ColumnField>();
  const tidy = Array.from({ length: columns }, (_, index): ColumnField => {
    const field = mapping.columns[index] ?? 'ignore';
    if (!repeatable(field) && taken.has(field)) return 'ignore';
    taken.add(field);
    return field;
  });
  return { ...mapping, columns: tidy };
}

/** The names of the columns: from the line that holds them, else "Column 1" and so on. */
export function columnNames(rows: readonly TableRow[], namesLine: number | null): string[] {
  const named = rows.find((row) => row.line === namesLine);
  const cells = named && 'cells' in named ? named.cells : [];
  return Array.from({ length: columnCount(rows, namesLine) }, (_, index) => cells[index]?.trim() || `Column ${index + 1}`);
}

/** As many as the line of names has; without one, as many as the widest row. */
export function columnCount(rows: readonly TableRow[], namesLine: number | null): number {
  const named = rows.find((row) => row.line === namesLine);
  if (named && 'cells' in named) return Math.min(named.cells.length, MOST_COLUMNS);
  return rows.reduce((widest, row) => ('cells' in row ? Math.min(Math.max(widest, row.cells.length), MOST_COLUMNS) : widest), 0);
}
