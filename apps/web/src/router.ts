import { createRouter } from '@tanstack/react-router';
import { RouteError } from './features/shell/route-error.tsx';
import { RouteNotFound } from './features/shell/route-not-found.tsx';
import { RoutePending } from './features/shell/route-pending.tsx';
import type { RouterContext } from './lib/router-context.ts';
import { routeTree } from './routeTree.gen.ts';

export const createAppRouter = (context: RouterContext) =>
  createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0, // the query client knows what is fresh
    scrollRestoration: true, // back keeps the place
    defaultPendingMs: 250,
    defaultPendingMinMs: 300,
    defaultPendingComponent: RoutePending,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: RouteNotFound,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
