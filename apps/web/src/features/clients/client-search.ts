import { oneOf, present, text } from '../../lib/search-params.ts';

/** What stands in the URL of the list. What is not there is the default: by name, without the archived. */
export const readClientSearch = (raw: Record<string, unknown>) =>
  present({ q: text(raw, 'q'), archived: oneOf(raw, 'archived', ['yes', 'all']), sort: oneOf(raw, 'sort', ['newest']) });

export type ClientSearch = ReturnType<typeof readClientSearch>;

/** The question that a URL asks; loader and page ask the same. */
export const listInput = ({ q, archived, sort }: ClientSearch) => present({ search: q, archived, sort });

export const paging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };
