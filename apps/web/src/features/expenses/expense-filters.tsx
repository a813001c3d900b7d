import { useNavigate } from '@tanstack/react-router';
import { Search, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { present } from '../../lib/search-params.ts';
import { Button } from '../../ui/button.tsx';
import { PeriodFields } from '../../ui/period-fields.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { usePause } from '../../ui/use-pause.ts';
import { countFilters, type ExpenseSearch } from './expense-search.ts';
import { categoryOptions } from './expense-words.ts';
import { GigPicker } from './gig-picker.tsx';

/** The search words, and behind a button what else narrows the list. All of it stands in the URL. */
export function ExpenseFilters({ search }: { search: ExpenseSearch }) {
  const navigate = useNavigate({ from: '/expenses/' });
  const change = (part: Partial<Record<keyof ExpenseSearch, string | undefined>>) =>
    void navigate({ search: (before) => present({ ...before, ...part }) as ExpenseSearch, replace: true }); // read again, and checked, by the route
  const active = countFilters(search);
  const [isOpen, setOpen] = useState(active > 0);
  const [typed, setTyped] = usePause(search.q ?? '', (text) => change({ q: text === '' ? undefined : text }));
  return (
    <search className="grid gap-3">
      <div className="flex gap-3">
        <TextField
          label="Search expenses"
          labelHidden
          type="search"
          prefix={<Search className="size-4" />}
          placeholder="What, paid to, or gig"
          value={typed}
          onChange={setTyped}
          className="flex-1"
        />
        <Button
          icon={<SlidersHorizontal aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-controls="expense-filters"
          onClick={() => setOpen(!isOpen)}
        >
          Filters{active > 0 && <span className="tabular rounded-full bg-primary-wash px-1.5 text-xs">{active}</span>}
        </Button>
      </div>
      {isOpen && (
        <div id="expense-filters" className="grid gap-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3">
          <PeriodFields from={search.from} to={search.to} onChange={change} />
          <Choice
            label="Category"
            value={search.category}
            all="Every category"
            options={categoryOptions}
            onChange={(category) => change({ category })}
          />
          <Choice
            label="Who bears it"
            value={search.claim}
            all="Anybody"
            options={[
              { value: 'claimable', label: 'Charged to a client' },
              { value: 'reimbursed', label: 'Paid back' },
              { value: 'not_claimable', label: 'Not charged' },
            ]}
            onChange={(claim) => change({ claim })}
          />
          <Choice
            label="Receipt"
            value={search.receipts}
            all="With or without"
            options={[
              { value: 'with', label: 'With a receipt' },
              { value: 'without', label: 'Without one' },
            ]}
            onChange={(receipts) => change({ receipts })}
          />
          <Choice
            label="Gig or none"
            value={search.gig === 'none' ? 'none' : undefined}
            all="With or without a gig"
            options={[{ value: 'none', label: 'Without a gig' }]}
            onChange={(gig) => change({ gig })}
          />
          <GigPicker
            label="Only of gig"
            placeholder="Any gig"
            value={search.gig === undefined || search.gig === 'none' ? '' : search.gig}
            onChange={(gig) => change({ gig: gig === '' ? undefined : gig })}
          />
          {active > 0 && (
            <div className="sm:col-span-full">
              <Button
                size="sm"
                look="quiet"
                onClick={() =>
                  change({ gig: undefined, category: undefined, claim: undefined, from: undefined, to: undefined, receipts: undefined })
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

interface ChoiceProps {
  label: string;
  value: string | undefined;
  /** What it is called when nothing is chosen. */
  all: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

const Choice = ({ label, value, all, options, onChange }: ChoiceProps) => (
  <Select
    label={label}
    value={value ?? 'all'}
    onChange={(chosen) => onChange(chosen === 'all' ? undefined : chosen)}
    options={[{ value: 'all', label: all }, ...options]}
  />
);
