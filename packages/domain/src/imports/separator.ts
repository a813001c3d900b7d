/** What stands between the cells of a row. */
export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** How many of the first rows are looked at. */
const SAMPLE = 30;

/** Of two that fit alike the rarer one: a comma stands in many a text and amount. */
const RAREST_FIRST = ['\t', ';', ','] as const satisfies readonly Separator[];

/**
 * Infers the separator of a table: the one that most rows have. Of several that as many rows have it is a tab, which nobody types within a cell, else the
 * one that cuts most rows into the same number of cells, and many. Separators within quotes do not count; a text without any is one column, cut by commas.
 */
export function inferSeparator(text: string): Separator {
  const rows = sampleRows(text);
  const scores = RAREST_FIRST.map((separator) => {
    const counts = rows.map((row) => row.split(separator).length - 1).filter((count) => count > 0);
    const usual = mode(counts);
    return { separator, rows: counts.length, cut: counts.filter((count) => count === usual).length * usual };
  });
  const isTab = ({ separator }: { readonly separator: Separator }): number => (separator === '\t' ? 1 : 0);
  const [best] = scores.toSorted((a, b) => b.rows - a.rows || isTab(b) - isTab(a) || b.cut - a.cut);
  return best && best.rows > 0 ? best.separator : ',';
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
