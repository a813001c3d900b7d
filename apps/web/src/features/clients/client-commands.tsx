import { useNavigate } from '@tanstack/react-router';
import { useCommands } from '../../lib/commands.ts';
import { useMay } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';

/** What the palette knows of clients on every page. */
export function ClientCommands() {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const mayWrite = useMay('records.write');
  useCommands(
    mayWrite ? [{ id: 'clients.new', label: 'Create a client', group: 'Create', run: () => void navigate({ to: '/clients/new' }) }] : [],
    async (text, signal) => {
      const { clients } = await utils.clients.list.fetch({ search: text, archived: 'all', take: 5 }, { trpc: { signal } });
      return clients.map(({ id, name, city, archived }) => ({
        id,
        label: name,
        kind: 'Client',
        detail: [city, archived ? 'archived' : null].filter(Boolean).join(', '),
        open: () => void navigate({ to: '/clients/$clientId', params: { clientId: id } }),
      }));
    },
  );
  return null;
}
