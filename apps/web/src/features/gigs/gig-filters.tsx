import { useNavigate } from '@tanstack/react-router';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { ClientPicker } from '../../lib/client-picker.tsx';
import { present } from '../../lib/search-params.ts';
import { Button } from '../../ui/button.tsx';
import { PeriodFields } from '../../ui/period-fields.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { Select } from '../../ui/select.tsx';
import { countFilters, type GigSearch } from './gig-search.ts';
import { statusOptions, typeOptions } from './gig-words.ts';

const ALL = 'all';

/** The search words, and behind a button what else narrows the list. All of it stands in the URL. */
export function GigFilters({ search }: { search: GigSearch }) {
  const navigate = useNavigate({ from: '/gigs/' });
  const change = (part: Partial<Record<keyof GigSearch, string | undefined>>) =>
    void navigate({ search: (before) => present({ ...before, ...part }) as GigSearch, replace: true }); // read again, and checked, by the route
  const active = countFilters(search);
  const [isOpen, setOpen] = useState(active > 0);
  const choice = (
    name: 'status' | 'type' | 'invoiced',
    label: string,
    all: string,
    options: readonly { value: string; label: string }[],
  ) => (
    <Select
      label={label}
      value={search[name] ?? ALL}
      onChange={(value) => change({ [name]: value === ALL ? undefined : value })}
      options={[{ value: ALL, label: all }, ...options]}
    />
  );
  return (
    <search className="grid gap-3">
      <div className="flex gap-3">
        <SearchBox
          label="Search gigs"
          placeholder="Title, client or place"
          value={search.q ?? ''}
          onChange={(q) => change({ q: q === '' ? undefined : q })}
          className="flex-1"
        />
        <Button
          icon={<SlidersHorizontal aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-controls="gig-filters"
          onClick={() => setOpen(!isOpen)}
        >
          Filters{active > 0 && <span className="tabular rounded-full bg-primary-wash px-1.5 text-xs">{active}</span>}
        </Button>
      </div>
      {isOpen && (
        <div id="gig-filters" className="grid gap-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3">
          {choice('status', 'Status', 'Any status', statusOptions)}
          {choice('invoiced', 'Invoice', 'With or without', [
            { value: 'no', label: 'Not on an invoice' },
            { value: 'yes', label: 'On an invoice' },
          ])}
          {choice('type', 'Work', 'Any work', typeOptions)}
          <ClientPicker
            optional
            withArchived
            value={search.client === undefined || search.client === 'none' ? null : search.client}
            onChange={(client) => change({ client: client ?? undefined })}
          />
          <PeriodFields from={search.from} to={search.to} onChange={change} />
          {active > 0 && (
            <div className="sm:col-span-full">
              <Button
                size="sm"
                look="quiet"
                onClick={() =>
                  change({
                    status: undefined,
                    type: undefined,
                    client: undefined,
                    from: undefined,
                    to: undefined,
                    invoiced: undefined,
                    import: undefined,
                  })
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
