import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ClientPicker } from '../../../lib/client-picker.tsx';
import { present } from '../../../lib/search-params.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { MakeEmpty } from './make-empty.tsx';
import { MakeFromGigs } from './make-from-gigs.tsx';
import { MakeFromMonth } from './make-from-month.tsx';
import type { Beginning, NewInvoiceSearch } from './new-search.ts';
import { useChargeable } from './use-chargeable.ts';

export interface QuickCreate {
  name: string;
  onClose: () => void;
  onCreated: (clientId: string) => void;
}

interface NewInvoiceProps {
  search: NewInvoiceSearch;
  /** Makes a client without leaving the page. */
  quickCreate: (asked: QuickCreate) => ReactNode;
}

/** Who pays, and for what: gigs one by one, a month of them, or lines written by hand. */
export function NewInvoice({ search, quickCreate }: NewInvoiceProps) {
  const navigate = useNavigate({ from: '/invoices/new' });
  const [newName, setNewName] = useState<string | null>(null);
  const chargeable = useChargeable({ client: search.client, gigIds: search.gigIds ?? [] });
  const { clientId } = chargeable;
  const setClient = (client: string | null) =>
    void navigate({ search: (before) => present({ from: before.from, client: client ?? undefined }) as NewInvoiceSearch, replace: true }); // read again, and checked, by the route
  const begin = (from: Beginning) =>
    void navigate({ search: (before) => present({ ...before, from: from === 'gigs' ? undefined : from }), replace: true });
  const from = search.from ?? 'gigs';
  return (
    <div className="grid gap-5">
      <Card>
        <div className="grid gap-5">
          <ClientPicker
            label="Who pays"
            name="client"
            placeholder="Type a name"
            value={clientId}
            onChange={setClient}
            onCreate={setNewName}
          />
          {clientId !== null && (
            <RadioGroup
              label="What for"
              name="from"
              inline
              value={from}
              onChange={begin}
              options={[
                { value: 'gigs', label: 'Gigs' },
                { value: 'month', label: 'A whole month' },
                { value: 'empty', label: 'Something else' },
              ]}
            />
          )}
        </div>
      </Card>
      {clientId === null && (search.gigIds ?? []).length === 0 ? (
        <EmptyState title="Choose who pays">
          Their gigs that are on no invoice yet are listed then, ready to be charged. A name that is new can be made a client right here.
        </EmptyState>
      ) : clientId !== null && from === 'empty' ? (
        <MakeEmpty clientId={clientId} />
      ) : clientId !== null && from === 'month' ? (
        <MakeFromMonth key={clientId} clientId={clientId} />
      ) : (
        <MakeFromGigs
          key={`${clientId} ${search.gigIds}`}
          asked={search.gigIds ?? []}
          chargeable={chargeable}
          onEmpty={() => begin('empty')}
        />
      )}
      {newName !== null && quickCreate({ name: newName, onClose: () => setNewName(null), onCreated: setClient })}
    </div>
  );
}
