import type { Outputs } from '../../lib/trpc.ts';
import type { ImportRow } from './import-words.ts';

type Page = Outputs['imports']['preview'];
type Summary = Page['import'];
/** The rows as far as they have been scrolled to, as the query keeps them. */
export interface Pages {
  readonly pages: Page[];
  readonly pageParams: unknown[];
}

const onEveryPage = (cached: Pages, change: (page: Page) => Page): Pages => ({ ...cached, pages: cached.pages.map(change) });

/** A row that was ticked or unticked, and one more or less to import. */
export const withTick = (cached: Pages, position: number, chosen: boolean): Pages => {
  const isChange = cached.pages.some((page) => page.rows.some((row) => row.position === position && row.chosen !== chosen));
  if (!isChange) return cached;
  return onEveryPage(cached, (page) => ({
    ...page,
    import: { ...page.import, counts: { ...page.import.counts, chosen: page.import.counts.chosen + (chosen ? 1 : -1) } },
    rows: page.rows.map((row) => (row.position === position ? { ...row, chosen } : row)),
  }));
};

/** A row as the server has it now. It stays where it is, even when the filter would no longer show it: nothing jumps away under the finger. */
export const withRow = (cached: Pages, changed: ImportRow): Pages =>
  onEveryPage(cached, (page) => ({ ...page, rows: page.rows.map((row) => (row.position === changed.position ? changed : row)) }));

/** The import as the server has it. Answers may overtake each other: an older one is not taken. */
export const withSummary = (cached: Pages, summary: Summary): Pages =>
  onEveryPage(cached, (page) => (page.import.version > summary.version ? page : { ...page, import: summary }));
