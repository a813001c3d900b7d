import { type ExpenseCategory, isExpenseCategory } from '@glovelly/domain/expenses';
import { day, oneOf, present, text } from '../../lib/search-params.ts';

const category = (raw: Record<string, unknown>): ExpenseCategory | undefined => {
  const given = text(raw, 'category');
  return given !== undefined && isExpenseCategory(given) ? given : undefined;
};

/** What stands in the URL of the list. `gig` is a gig's id, or "none" for expenses that belong to no gig. */
export const readExpenseSearch = (raw: Record<string, unknown>) =>
  present({
    q: text(raw, 'q'),
    gig: text(raw, 'gig'),
    category: category(raw),
    claim: oneOf(raw, 'claim', ['claimable', 'reimbursed', 'not_claimable']),
    from: day(raw, 'from'),
    to: day(raw, 'to'),
    receipts: oneOf(raw, 'receipts', ['with', 'without']),
    sort: oneOf(raw, 'sort', ['amount']),
    dir: oneOf(raw, 'dir', ['asc']),
  });

export type ExpenseSearch = ReturnType<typeof readExpenseSearch>;

/** The question that a URL asks; loader and page ask the same. */
export const listInput = ({ q, gig, category, claim, from, to, receipts, sort, dir }: ExpenseSearch) =>
  present({
    search: q,
    gigId: gig === 'none' ? undefined : gig,
    withoutGig: gig === 'none' ? true : undefined,
    categories: category && [category],
    claims: claim && [claim],
    from,
    to,
    receipts,
    sort,
    order: dir,
  });

export const paging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };

/** How many filters beside the search words narrow the list. */
export const countFilters = ({ gig, category, claim, from, to, receipts }: ExpenseSearch): number =>
  [gig, category, claim, from ?? to, receipts].filter((filter) => filter !== undefined).length;
