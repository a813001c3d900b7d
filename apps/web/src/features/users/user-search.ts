import { oneOf, present, text } from '../../lib/search-params.ts';

/** What stands in the URL of the list. What is not there narrows nothing. */
export const readUserSearch = (raw: Record<string, unknown>) =>
  present({
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', ['active', 'inactive', 'suspended']),
    role: oneOf(raw, 'role', ['admin', 'user']),
    signedIn: oneOf(raw, 'signedIn', ['yes', 'never']),
  });

export type UserSearch = ReturnType<typeof readUserSearch>;

/** The question that a URL asks; loader and page ask the same. */
export const listInput = ({ q, status, role, signedIn }: UserSearch) =>
  present({ search: q, status, role, bound: signedIn === undefined ? undefined : signedIn === 'yes' });

export const paging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };

export const isFiltered = (search: UserSearch): boolean => Object.keys(search).length > 0;
