import { auditActions, auditResources } from '@glovelly/domain/audit';
import { toId } from '@glovelly/domain/kernel';
import { day, oneOf, present, text } from '../../lib/search-params.ts';

/** What stands in the URL of the history: who, what, on what kind of record or on which one, from which day to which. */
export const readHistorySearch = (raw: Record<string, unknown>) =>
  present({
    person: toId<'user'>(text(raw, 'person') ?? '') ?? undefined,
    action: oneOf(raw, 'action', auditActions),
    kind: oneOf(raw, 'kind', auditResources),
    record: toId(text(raw, 'record') ?? '') ?? undefined,
    from: day(raw, 'from'),
    to: day(raw, 'to'),
  });

export type HistorySearch = ReturnType<typeof readHistorySearch>;

/** The question that a URL asks; loader and page ask the same, and so does the file. */
export const listInput = ({ person, action, kind, record, from, to }: HistorySearch) =>
  present({ userId: person, action, resourceType: kind, resourceId: record, from, to });

export const paging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };

/** Where the same history is a file. */
export function fileAddress(search: HistorySearch): string {
  const query = new URLSearchParams(listInput(search));
  return `/files/audit.csv${query.size === 0 ? '' : `?${query}`}`;
}
