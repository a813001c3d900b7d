import type { AppRouter } from '@glovelly/api/router';
import { httpBatchLink } from '@trpc/client';
import { createTRPCReact } from '@trpc/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { pageOrganisation } from './page-organisation.ts';
import { plainEnvelope } from './plain-envelope.ts';

/** The API as the pages see it: `trpc.invoices.list.useSuspenseQuery(search)`. Known by its type alone. */
export const trpc = createTRPCReact<AppRouter>();

export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

export const createClient = () =>
  trpc.createClient({
    links: [
      httpBatchLink({
        url: '/trpc',
        headers: pageOrganisation.headers,
        transformer: plainEnvelope,
        maxURLLength: 2000, // proxies cut longer ones; more calls travel in a second request
        maxItems: 10, // as many as the server takes at once
      }),
    ],
  });
