import { useDeferredValue, useState } from 'react';
import { Combobox } from '../ui/combobox.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { trpc } from './trpc.ts';

interface ClientPickerProps extends Omit<FieldProps, 'label'> {
  label?: string;
  name?: string;
  value: string | null;
  onChange: (clientId: string | null) => void;
  placeholder?: string;
  /** Archived ones as well: to look for what was, not to begin something. */
  withArchived?: boolean;
  /** Given, a name that is nobody's can be made a client. */
  onCreate?: (name: string) => void;
}

const MOST = 20;

/** Picks a client by name, searched by the server: there may be thousands. */
export function ClientPicker({ label = 'Client', value, onChange, withArchived = false, ...field }: ClientPickerProps) {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const found = trpc.clients.list.useQuery(
    { ...(search !== '' && { search: search.slice(0, 200) }), ...(withArchived && { archived: 'all' as const }), take: MOST },
    { placeholderData: (before) => before },
  );
  const clients = found.data?.clients ?? [];
  const isListed = clients.some(({ id }) => id === value);
  const chosen = trpc.clients.get.useQuery({ id: value ?? '' }, { enabled: value !== null && !isListed });
  const options = clients.map(({ id, name, city, email }) => ({ id, label: name, ...detail(city ?? email) }));
  const isMissing = chosen.data?.id === value && !isListed && typed === '';
  return (
    <Combobox
      {...field}
      label={label}
      value={value}
      onChange={(id) => {
        setTyped('');
        onChange(id);
      }}
      onSearch={setTyped}
      loading={found.isFetching}
      options={isMissing && chosen.data ? [{ id: chosen.data.id, label: chosen.data.name }, ...options] : options}
    />
  );
}

const detail = (text: string | null) => (text === null ? {} : { detail: text });
