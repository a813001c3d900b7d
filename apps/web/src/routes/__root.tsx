import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { ConnectionBanner } from '../features/shell/connection-banner.tsx';
import { WholePageError } from '../features/shell/route-error.tsx';
import type { RouterContext } from '../lib/router-context.ts';
import { Toaster } from '../ui/toaster.tsx';

export const Route = createRootRouteWithContext<RouterContext>()({ component: Root, errorComponent: WholePageError });

function Root() {
  return (
    <>
      <ConnectionBanner />
      <Outlet />
      <Toaster />
    </>
  );
}
