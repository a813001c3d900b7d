import { useNavigate } from '@tanstack/react-router';
import { useCommands } from '../../lib/commands.ts';
import { formatDate } from '../../lib/format.ts';
import { useMay } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { useLocale } from '../../ui/locale.tsx';

/** What the palette knows of gigs on every page. */
export function GigCommands() {
  const navigate = useNavigate();
  const utils = trpc.useUtils();
  const { locale } = useLocale();
  const mayWrite = useMay('records.write');
  useCommands(
    mayWrite ? [{ id: 'gigs.new', label: 'Add a gig', group: 'Create', run: () => void navigate({ to: '/gigs/new' }) }] : [],
    async (text, signal) => {
      const { gigs } = await utils.gigs.list.fetch({ search: text, take: 5 }, { trpc: { signal } });
      return gigs.map(({ id, title, date, client }) => ({
        id,
        label: title,
        kind: 'Gig',
        detail: [formatDate(date, locale), client?.name].filter(Boolean).join(' · '),
        open: () => void navigate({ to: '/gigs/$gigId', params: { gigId: id } }),
      }));
    },
  );
  return null;
}
