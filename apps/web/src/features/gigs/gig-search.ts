import { day, oneOf, present, text } from '../../lib/search-params.ts';

/** What stands in the URL of the list. `client` is a client's id, or "none" for gigs that wait for one. */
export const readGigSearch = (raw: Record<string, unknown>) =>
  present({
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', ['draft', 'confirmed', 'completed', 'cancelled']),
    type: oneOf(raw, 'type', ['performance', 'teaching', 'rehearsal', 'recording', 'admin', 'other']),
    client: text(raw, 'client'),
    from: day(raw, 'from'),
    to: day(raw, 'to'),
    invoiced: oneOf(raw, 'invoiced', ['no', 'yes']),
    import: text(raw, 'import'),
    sort: oneOf(raw, 'sort', ['title', 'client', 'fee']),
    dir: oneOf(raw, 'dir', ['asc']),
  });

export type GigSearch = ReturnType<typeof readGigSearch>;

/** The question that a URL asks; loader and page ask the same. */
export const listInput = ({ q, status, type, client, from, to, invoiced, import: importBatchId, sort, dir }: GigSearch) =>
  present({
    search: q,
    statuses: status && [status],
    types: type && [type],
    clientId: client === 'none' ? undefined : client,
    withoutClient: client === 'none' ? true : undefined,
    from,
    to,
    invoicing: invoiced && (invoiced === 'no' ? ('uninvoiced' as const) : ('invoiced' as const)),
    importBatchId,
    sort,
    order: dir,
  });

export const paging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };

/** How many filters beside the search words narrow the list. */
export const countFilters = ({ status, type, client, from, to, invoiced, import: batch }: GigSearch): number =>
  [status, type, client, from ?? to, invoiced, batch].filter((filter) => filter !== undefined).length;
