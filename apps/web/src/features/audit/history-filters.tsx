import { auditActions, auditResources } from '@glovelly/domain/audit';
import { useNavigate } from '@tanstack/react-router';
import { Download, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { actionWords, resourceWords } from '../../lib/audit-words.ts';
import { present } from '../../lib/search-params.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { PeriodFields } from '../../ui/period-fields.tsx';
import { Select } from '../../ui/select.tsx';
import { fileAddress, type HistorySearch } from './history-search.ts';

const ALL = 'all';

const byLabel = (one: { label: string }, other: { label: string }): number => one.label.localeCompare(other.label);
const actions = auditActions.map((action) => ({ value: action, label: actionWords[action] })).toSorted(byLabel);
const kinds = auditResources.map((kind) => ({ value: kind, label: resourceWords[kind] })).toSorted(byLabel);

/** Who, what, on which kind of record and when, all of it in the URL; and the same as a file. */
export function HistoryFilters({ search }: { search: HistorySearch }) {
  const navigate = useNavigate({ from: '/settings/audit' });
  const change = (part: Partial<Record<keyof HistorySearch, string | undefined>>) =>
    void navigate({ search: (before) => present({ ...before, ...part }) as HistorySearch, replace: true }); // read again, and checked, by the route
  const [people] = trpc.audit.people.useSuspenseQuery();
  const active = Object.keys(search).length;
  const [isOpen, setOpen] = useState(active > 0);
  const choice = (name: 'person' | 'action' | 'kind', label: string, all: string, options: readonly { value: string; label: string }[]) => (
    <Select
      label={label}
      value={search[name] ?? ALL}
      onChange={(value) => change({ [name]: value === ALL ? undefined : value })}
      options={[{ value: ALL, label: all }, ...options]}
    />
  );
  return (
    <search className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        <Button
          icon={<SlidersHorizontal aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-controls="history-filters"
          onClick={() => setOpen(!isOpen)}
        >
          Filters{active > 0 && <span className="tabular rounded-full bg-primary-wash px-1.5 text-xs">{active}</span>}
        </Button>
        <a href={fileAddress(search)} download className={buttonClass()}>
          <Download aria-hidden="true" className="size-4" />
          Download as CSV
        </a>
      </div>
      {isOpen && (
        <div id="history-filters" className="grid gap-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3">
          {choice(
            'person',
            'Who',
            'Everybody',
            people.map(({ id, label }) => ({ value: id, label })),
          )}
          {choice('action', 'What', 'Everything', actions)}
          {choice('kind', 'On', 'Every kind of record', kinds)}
          <PeriodFields from={search.from} to={search.to} onChange={change} />
          {active > 0 && (
            <div className="sm:col-span-full">
              <Button
                size="sm"
                look="quiet"
                onClick={() =>
                  change({ person: undefined, action: undefined, kind: undefined, record: undefined, from: undefined, to: undefined })
                }
              >
                Clear the filters
              </Button>
            </div>
          )}
        </div>
      )}
    </search>
  );
}
