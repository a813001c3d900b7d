import { useRemovals } from '../../../lib/removals.ts';
import { trpc } from '../../../lib/trpc.ts';
import type { Gig } from './chargeable.ts';

const MOST = 200; // as many as one invoice takes

interface Asked {
  readonly client: string | undefined;
  readonly gigIds: readonly string[];
}

/** The gigs to choose from: those of the client that are on no invoice, and those that were chosen elsewhere, whatever stands against them. */
export function useChargeable({ client, gigIds }: Asked) {
  const leaving = useRemovals();
  const asked = trpc.useQueries((ask) => gigIds.map((id) => ask.gigs.get({ id })));
  const named = asked.flatMap(({ data }) => (data ? [data] : []));
  const clientId = client ?? named.find((gig) => gig.client)?.client?.id ?? null;
  const open = trpc.gigs.list.useQuery(
    {
      clientId: clientId ?? '',
      invoicing: 'uninvoiced',
      statuses: ['draft', 'confirmed', 'completed'],
      sort: 'date',
      order: 'asc',
      take: MOST,
    },
    { enabled: clientId !== null },
  );
  const ofClient: readonly Gig[] = open.data?.gigs ?? [];
  const strangers: readonly Gig[] = named.filter(({ id }) => !ofClient.some((gig) => gig.id === id));
  return {
    clientId,
    gigs: [...strangers, ...ofClient].filter(({ id }) => !leaving.has(id)),
    /** Gigs of the client beyond those that are listed. */
    left: (open.data?.total ?? 0) - ofClient.length,
    isLoading: asked.some(({ isPending }) => isPending) || (clientId !== null && open.isPending),
    error: open.error ?? asked.find(({ error }) => error)?.error ?? null,
    retry: () => Promise.all([open.refetch(), ...asked.map((query) => query.refetch())]),
  };
}
