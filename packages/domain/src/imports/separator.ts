/** What stands between the cells of a row. */
export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** How many of the first rows are looked at. */
const SAMPLE = 30;

/**
 * Infers the separator of a table: the one that cuts most rows into the same number of cells, more cells first.
 * Separators within quotes do not count; a text without any is one column, cut by commas.
 */
export function inferSeparator(text: string): Separator {
  const rows = sampleRows(text);
  const scores = separators.map((separator) => {
    const counts = rows.map((row) => row.split(separator).length - 1);
    const most = mode(counts.filter((count) => count > 0));
    return { separator, agreeing: most === 0 ? 0 : counts.filter((count) => count === most).length, cells: most };
  });
  const [best] = scores.toSorted((a, b) => b.agreeing * b.cells - a.agreeing * a.cells);
  return best && best.cells > 0 ? best.separator : ',';
}

/** The first rows, without what stands in quotes. */
const sampleRows = (text: string): string[] =>
  text
    .slice(0, 64 * 1024)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((row) => row.trim() !== '')
    .slice(0, SAMPLE);

function mode(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
