import { installationActions } from '@glovelly/domain/identity';
import { useNavigate } from '@tanstack/react-router';
import { present } from '../../lib/search-params.ts';
import { trpc } from '../../lib/trpc.ts';
import { TextField } from '../../ui/text-field.tsx';
import { usePause } from '../../ui/use-pause.ts';
import { isAddress } from './address.ts';
import { HistoryFilters } from './history-filters.tsx';
import { type InstallationSearch, installationFileAddress } from './history-search.ts';

const isAddressOrNothing = (text: string): boolean => text === '' || isAddress(text);
const PAUSE_MS = 700; // "192.0.2.1" is an address already, on the way to "192.0.2.19"

/** Of the installation's history: also from where it was asked. */
export function InstallationFilters({ search }: { search: InstallationSearch }) {
  const navigate = useNavigate({ from: '/admin/history' });
  const [people] = trpc.installationHistory.people.useSuspenseQuery();
  const change = (part: Record<string, string | undefined>) =>
    void navigate({ search: (before) => present({ ...before, ...part }) as InstallationSearch, replace: true }); // read again, and checked, by the route
  const [typed, setTyped] = usePause(
    search.address ?? '',
    (text) => change({ address: text === '' ? undefined : text }),
    isAddressOrNothing,
    PAUSE_MS,
  );
  return (
    <HistoryFilters search={search} onChange={change} people={people} actions={installationActions} file={installationFileAddress(search)}>
      <TextField
        label="From the address"
        placeholder="192.0.2.7"
        inputMode="text"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(text) => setTyped(text.trim())}
      />
    </HistoryFilters>
  );
}
