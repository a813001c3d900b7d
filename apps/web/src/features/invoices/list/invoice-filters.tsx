import { useNavigate } from '@tanstack/react-router';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { ClientPicker } from '../../../lib/client-picker.tsx';
import { present } from '../../../lib/search-params.ts';
import { useSession } from '../../../lib/session.ts';
import { Button } from '../../../ui/button.tsx';
import { PeriodFields } from '../../../ui/period-fields.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { Select } from '../../../ui/select.tsx';
import type { InvoiceSearch, statusFilters } from './invoice-search.ts';

const statuses: readonly { value: (typeof statusFilters)[number] | 'all'; label: string }[] = [
  { value: 'all', label: 'All invoices' },
  { value: 'outstanding', label: 'Outstanding' },
  { value: 'overdue', label: 'Overdue' },
  { value: 'draft', label: 'Drafts' },
  { value: 'issued', label: 'Issued, not due yet' },
  { value: 'part_paid', label: 'Part paid' },
  { value: 'paid', label: 'Paid' },
  { value: 'void', label: 'Void' },
];

/** Words and status, and behind a button client and period. All of it stands in the URL. */
export function InvoiceFilters({ search }: { search: InvoiceSearch }) {
  const navigate = useNavigate({ from: '/invoices/' });
  const { role } = useSession(); // drafts are not for viewers
  const change = (part: { [Name in keyof InvoiceSearch]?: string | undefined }) =>
    void navigate({ search: (before) => present({ ...before, ...part }) as InvoiceSearch, replace: true }); // read again, and checked, by the route
  const behind = [search.client, search.from ?? search.to].filter((filter) => filter !== undefined).length;
  const [isOpen, setOpen] = useState(behind > 0);
  return (
    <search className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        <SearchBox
          label="Search invoices"
          placeholder="Number, client or line"
          value={search.q ?? ''}
          onChange={(q) => change({ q: q === '' ? undefined : q })}
          className="grow basis-full sm:basis-56"
        />
        <Select
          label="Status"
          labelHidden
          value={search.status ?? 'all'}
          onChange={(status) => change({ status: status === 'all' ? undefined : status })}
          options={role === 'viewer' ? statuses.filter(({ value }) => value !== 'draft') : statuses}
          className="grow basis-40 sm:max-w-52"
        />
        <Button
          icon={<SlidersHorizontal aria-hidden="true" />}
          aria-expanded={isOpen}
          aria-controls="invoice-filters"
          onClick={() => setOpen(!isOpen)}
        >
          Filters{behind > 0 && <span className="tabular rounded-full bg-primary-wash px-1.5 text-xs">{behind}</span>}
        </Button>
      </div>
      <div
        id="invoice-filters"
        hidden={!isOpen}
        className="grid gap-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-4 [&[hidden]]:hidden"
      >
        {isOpen && (
          <>
            <ClientPicker
              optional
              withArchived
              placeholder="Every client"
              value={search.client ?? null}
              onChange={(client) => change({ client: client ?? undefined })}
            />
            <PeriodFields from={search.from} to={search.to} onChange={change} />
            {behind > 0 && (
              <div className="self-end">
                <Button look="quiet" onClick={() => change({ client: undefined, from: undefined, to: undefined })}>
                  Clear the filters
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </search>
  );
}
