import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createTRPCQueryUtils } from '@trpc/react-query';
import { createQueryClient } from './lib/query-client.ts';
import { createClient, trpc } from './lib/trpc.ts';
import { createAppRouter } from './router.ts';

const queryClient = createQueryClient(
  () => leaveForSignIn(),
  () => leaveForChoice(),
);
const client = createClient();
const router = createAppRouter({ queryClient, trpc: createTRPCQueryUtils({ queryClient, client }) });

/** The session ended under an open page: sign in, and come back to the same view. What was typed is kept as a draft. */
function leaveForSignIn(): void {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  queryClient.clear();
  void router.navigate({ to: '/sign-in', search: { from: href }, replace: true, ignoreBlocker: true });
}

/** The membership ended under an open page: choose where to go on. */
function leaveForChoice(): void {
  if (router.state.location.pathname === '/organisations') return;
  queryClient.clear();
  void router.navigate({ to: '/organisations', replace: true, ignoreBlocker: true });
}

export function App() {
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </trpc.Provider>
  );
}
