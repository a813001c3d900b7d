import type { ReadRow } from './reading.ts';

/**
 * Marks rows of one file that say the same of themselves: the first stays, each later one is doubted and told apart by its
 * count, so that all are shown, none is imported unasked and the same file read again has the same identities.
 */
export function markRepeats(rows: readonly ReadRow[]): ReadRow[] {
  const seen = new Map<string, { readonly line: number; times: number }>();
  return rows.map((row) => {
    const first = seen.get(row.identity);
    if (!first) {
      seen.set(row.identity, { line: row.line, times: 1 });
      return row;
    }
    first.times += 1;
    return { ...row, identity: `${row.identity}#${first.times}`, doubts: [...row.doubts, { code: 'row.repeats', line: first.line }] };
  });
}
