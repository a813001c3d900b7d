import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ConnectionBanner } from '../features/shell/connection-banner.tsx';
import { WholePageError } from '../features/shell/route-error.tsx';
import type { RouterContext } from '../lib/router-context.ts';

// Beside the first page, not before it: nothing has happened yet that a message could tell of.
const Toaster = lazy(async () => ({ default: (await import('../ui/toaster.tsx')).Toaster }));

export const Route = createRootRouteWithContext<RouterContext>()({ component: Root, errorComponent: WholePageError });

function Root() {
  return (
    <>
      <ConnectionBanner />
      <Outlet />
      <Suspense>
        <Toaster />
      </Suspense>
    </>
  );
}
