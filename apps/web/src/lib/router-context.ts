import type { AppRouter } from '@glovelly/api/router';
import type { QueryClient } from '@tanstack/react-query';
import type { createTRPCQueryUtils } from '@trpc/react-query';

/** What every loader is given: `context.trpc.gigs.list.ensureData(deps)` fills the value that the component's useSuspenseQuery reads. */
export interface RouterContext {
  readonly queryClient: QueryClient;
  readonly trpc: ReturnType<typeof createTRPCQueryUtils<AppRouter>>;
}
