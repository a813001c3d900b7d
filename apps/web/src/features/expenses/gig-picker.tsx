import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { formatDate } from '../../lib/format.ts';
import { trpc } from '../../lib/trpc.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { useLocale } from '../../ui/locale.tsx';

interface Gig {
  id: string;
  title: string;
  date: string;
  client?: { name: string } | null;
}

export interface GigPickerProps {
  value: string;
  onChange: (gigId: string) => void;
  /** The gig that is chosen as it is known already, so that its name shows before any search. */
  known?: Gig | null;
  error?: string | undefined;
  label?: string;
  hint?: string;
  placeholder?: string;
}

/** Finds a gig by its title, client or place; the newest come first. */
export function GigPicker({ value, onChange, known = null, error, label = 'Gig', hint, placeholder = 'No gig' }: GigPickerProps) {
  const { locale } = useLocale();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const found = trpc.gigs.list.useQuery(wanted === '' ? { take: 20 } : { search: wanted, take: 20 }, { placeholderData: keepPreviousData });
  const asked = trpc.gigs.get.useQuery({ id: value }, { enabled: value !== '' && known?.id !== value });
  const chosen = known?.id === value ? known : asked.data;
  const option = ({ id, title, date, client }: Gig) => ({
    id,
    label: title,
    detail: [formatDate(date, locale), client?.name].filter(Boolean).join(' · '),
  });
  const listed = (found.data?.gigs ?? []).map(option);
  const options = chosen && !listed.some(({ id }) => id === chosen.id) ? [option(chosen), ...listed] : listed;
  return (
    <Combobox
      label={label}
      {...(hint !== undefined && { hint })}
      name="gigId"
      optional
      placeholder={placeholder}
      value={value === '' ? null : value}
      onChange={(id) => onChange(id ?? '')}
      options={options}
      onSearch={setSearch}
      loading={found.isFetching}
      error={error}
    />
  );
}
