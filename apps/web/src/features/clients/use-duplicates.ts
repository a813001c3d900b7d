import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../lib/trpc.ts';

/** Clients that may be the one being written, asked for when a field has been left. */
export function useDuplicates(client: { id: string; name: string; email: string }) {
  const [asked, setAsked] = useState<{ id: string; name: string; email: string | null } | null>(null);
  const { data } = trpc.clients.duplicates.useQuery(asked ?? { id: client.id, name: '', email: null }, {
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  return {
    found: asked === null ? [] : (data ?? []),
    ask: () => setAsked({ id: client.id, name: client.name, email: client.email.trim() === '' ? null : client.email }),
  };
}
