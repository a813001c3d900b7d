import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { domainErrorOf, isApiError, isShutOut, isSignedOut, isUnreachable } from './api-error.ts';
import { connection } from './connection.ts';
import { pageOrganisation } from './page-organisation.ts';

const FRESH_MS = 20_000; // going back and forth between pages asks nothing again; a return after that asks in the background
const KEPT_MS = 30 * 60_000;
const MOST_RETRIES = 2;

/** Answers of the application are final; only silence is worth asking again. */
export const isWorthRetrying = (failures: number, error: unknown): boolean => isUnreachable(error) && failures < MOST_RETRIES;

export function createQueryClient(onSignedOut: () => void, onShutOut: () => void): QueryClient {
  const report = (error: unknown) => {
    if (isSignedOut(error)) onSignedOut();
    else if (domainErrorOf(error)?.code === 'organisation.switched') pageOrganisation.hasMoved();
    else if (isApiError(error) && isUnreachable(error)) connection.lost(navigator.onLine);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        report(error);
        if (isShutOut(error)) onShutOut();
      },
    }),
    mutationCache: new MutationCache({ onError: report }),
    defaultOptions: {
      queries: { staleTime: FRESH_MS, gcTime: KEPT_MS, retry: isWorthRetrying, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' }, // a mutation is asked again by a person, who sees what it did
    },
  });
  connection.onRecovered(() => void client.refetchQueries({ predicate: (query) => query.isActive() || query.state.status === 'error' }));
  return client;
}
