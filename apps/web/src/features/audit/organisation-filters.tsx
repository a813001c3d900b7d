import { auditActions, auditResources } from '@glovelly/domain/audit';
import { useNavigate } from '@tanstack/react-router';
import { resourceWords } from '../../lib/audit-words.ts';
import { present } from '../../lib/search-params.ts';
import { trpc } from '../../lib/trpc.ts';
import { Choice } from './choice.tsx';
import { HistoryFilters } from './history-filters.tsx';
import { fileAddress, type HistorySearch } from './history-search.ts';

const kinds = auditResources
  .map((kind) => ({ value: kind, label: resourceWords[kind] }))
  .toSorted((a, b) => a.label.localeCompare(b.label));

/** Of an organisation's history: also on which kind of record. */
export function OrganisationFilters({ search }: { search: HistorySearch }) {
  const navigate = useNavigate({ from: '/settings/audit' });
  const [people] = trpc.audit.people.useSuspenseQuery();
  const change = (part: Record<string, string | undefined>) =>
    void navigate({ search: (before) => present({ ...before, ...part }) as HistorySearch, replace: true }); // read again, and checked, by the route
  return (
    <HistoryFilters search={search} onChange={change} people={people} actions={auditActions} file={fileAddress(search)}>
      <Choice label="On" all="Every kind of record" value={search.kind} options={kinds} onChange={(kind) => change({ kind })} />
    </HistoryFilters>
  );
}
