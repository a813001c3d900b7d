import { auditActions, auditOutcomes, auditResources } from '@glovelly/domain/audit';
import { installationActions } from '@glovelly/domain/identity';
import { toId } from '@glovelly/domain/kernel';
import { day, oneOf, present, text } from '../../lib/search-params.ts';
import { isAddress } from './address.ts';

type Raw = Record<string, unknown>;

/** What both histories are narrowed by: who, done or refused, which record, from which day to which. */
const common = (raw: Raw) => ({
  person: toId<'user'>(text(raw, 'person') ?? '') ?? undefined,
  outcome: oneOf(raw, 'outcome', auditOutcomes),
  record: toId(text(raw, 'record') ?? '') ?? undefined,
  from: day(raw, 'from'),
  to: day(raw, 'to'),
});

/** What stands in the URL of an organisation's history. */
export const readHistorySearch = (raw: Raw) =>
  present({ ...common(raw), action: oneOf(raw, 'action', auditActions), kind: oneOf(raw, 'kind', auditResources) });

export type HistorySearch = ReturnType<typeof readHistorySearch>;

/** What stands in the URL of the installation's. */
export function readInstallationSearch(raw: Raw) {
  const address = text(raw, 'address');
  return present({
    ...common(raw),
    action: oneOf(raw, 'action', installationActions),
    address: address !== undefined && isAddress(address) ? address : undefined,
  });
}

export type InstallationSearch = ReturnType<typeof readInstallationSearch>;

/** The question that a URL asks; loader and page ask the same, and so does the file. */
export const listInput = ({ person, action, outcome, kind, record, from, to }: HistorySearch) =>
  present({ userId: person, action, outcome, resourceType: kind, resourceId: record, from, to });

export const installationInput = ({ person, action, outcome, record, address, from, to }: InstallationSearch) =>
  present({ userId: person, action, outcome, resourceId: record, address, from, to });

export const paging = { getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor };

/** Where the same history is a file. */
export const fileAddress = (search: HistorySearch): string => withQuery('/files/audit.csv', listInput(search));

export const installationFileAddress = (search: InstallationSearch): string =>
  withQuery('/files/installation-history.csv', installationInput(search));

function withQuery(path: string, question: Record<string, string>): string {
  const query = new URLSearchParams(question);
  return query.size === 0 ? path : `${path}?${query}`;
}
