import { type AuditAction, type AuditOutcome, auditOutcomes } from '@glovelly/domain/audit';
import { Download, SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { actionWords, outcomeWords } from '../../lib/audit-words.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { PeriodFields } from '../../ui/period-fields.tsx';
import { Choice } from './choice.tsx';

interface Narrowed {
  readonly person?: string;
  readonly action?: AuditAction;
  readonly outcome?: AuditOutcome;
  readonly from?: string;
  readonly to?: string;
}

interface HistoryFiltersProps {
  /** All that stands in the URL. */
  search: Narrowed;
  onChange: (part: Record<string, string | undefined>) => void;
  people: readonly { id: string; label: string }[];
  actions: readonly AuditAction[];
  /** Where the same is a file. */
  file: string;
  /** Filters of one history alone. */
  children: ReactNode;
}

const outcomes = auditOutcomes.map((outcome) => ({ value: outcome, label: outcomeWords[outcome] }));

/** Who, what, done or refused and when, all of it in the URL; and the same as a file. */
export function HistoryFilters({ search, onChange, people, actions, file, children }: HistoryFiltersProps) {
  const active = Object.keys(search);
  const [isOpen, setOpen] = useState(active.length > 0);
  const named = actions.map((action) => ({ value: action, label: actionWords[action] })).toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <search className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        <Button
          icon={<SlidersHorizontal aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-controls="history-filters"
          onClick={() => setOpen(!isOpen)}
        >
          Filters{active.length > 0 && <span className="tabular rounded-full bg-primary-wash px-1.5 text-xs">{active.length}</span>}
        </Button>
        <a href={file} download className={buttonClass()}>
          <Download aria-hidden="true" className="size-4" />
          Download as CSV
        </a>
      </div>
      {isOpen && (
        <div id="history-filters" className="grid gap-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3">
          <Choice
            label="Who"
            all="Everybody"
            value={search.person}
            options={people.map(({ id, label }) => ({ value: id, label }))}
            onChange={(person) => onChange({ person })}
          />
          <Choice label="What" all="Everything" value={search.action} options={named} onChange={(action) => onChange({ action })} />
          <Choice
            label="Outcome"
            all="Done or refused"
            value={search.outcome}
            options={outcomes}
            onChange={(outcome) => onChange({ outcome })}
          />
          {children}
          <PeriodFields from={search.from} to={search.to} onChange={onChange} />
          {active.length > 0 && (
            <div className="sm:col-span-full">
              <Button size="sm" look="quiet" onClick={() => onChange(Object.fromEntries(active.map((name) => [name, undefined])))}>
                Clear the filters
              </Button>
            </div>
          )}
        </div>
      )}
    </search>
  );
}
