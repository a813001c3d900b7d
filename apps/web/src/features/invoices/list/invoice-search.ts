import { toId } from '@glovelly/domain/kernel';
import { day, oneOf, present, text } from '../../../lib/search-params.ts';

type Raw = Record<string, unknown>;

/** As the list may be narrowed; "outstanding" is issued, in part paid or overdue. */
export const statusFilters = ['outstanding', 'overdue', 'draft', 'issued', 'part_paid', 'paid', 'void'] as const;

const LONGEST_SEARCH = 200;

/** What stands in the URL of the list. What is not there is the default: all of them, newest first. */
export const readInvoiceSearch = (raw: Raw) =>
  present({
    status: oneOf(raw, 'status', statusFilters),
    client: toId<'client'>(text(raw, 'client') ?? '') ?? undefined,
    from: day(raw, 'from'),
    to: day(raw, 'to'),
    q: text(raw, 'q')?.slice(0, LONGEST_SEARCH),
    sort: oneOf(raw, 'sort', ['number', 'client', 'date', 'due', 'total']),
    dir: oneOf(raw, 'dir', ['asc']),
  });

export type InvoiceSearch = ReturnType<typeof readInvoiceSearch>;

/** The question of the figures above the list. */
export const totalsInput = ({ status, client, from, to, q }: InvoiceSearch) => present({ status, clientId: client, from, to, search: q });

/** The question that a URL asks; loader and page ask the same. */
export const listInput = (search: InvoiceSearch) => ({ ...totalsInput(search), ...present({ sort: search.sort, order: search.dir }) });

export const paging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };

/** Whether anything narrows the list. */
export const isFiltered = (search: InvoiceSearch): boolean => Object.keys(totalsInput(search)).length > 0;
