import { oneOf, present, text } from '../../lib/search-params.ts';

/** What stands in the URL of an import: which of its rows are shown, and the client of gigs that name none. */
export const readImportSearch = (raw: Record<string, unknown>) =>
  present({ show: oneOf(raw, 'show', ['doubts', 'new', 'duplicate', 'unreadable']), client: text(raw, 'client') });

/** Which rows are shown: all, or one kind. */
export type Show = NonNullable<ReturnType<typeof readImportSearch>['show']> | 'all';

export type ImportSearch = ReturnType<typeof readImportSearch>;

const AT_ONCE = 100;

/** The question that a URL asks; loader and page ask the same. */
export const previewInput = (id: string, { show }: Pick<ImportSearch, 'show'>) => ({ id, show: show ?? ('all' as const), take: AT_ONCE });

export const rowPaging = { getNextPageParam: (page: { nextCursor: number | null }) => page.nextCursor };

export const listPaging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };
