import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';

const session = {
  person: { id: 'frank' },
  organisation: { id: 'band', timeZone: 'Europe/London', currency: 'GBP' },
  capabilities: ['records.write'],
};

/** The routes of the app in small: an editor at /gig and another page, behind the layout that knows the session. `around` gives it what more it needs. */
export async function openEditor(path: string, editor: ReactNode, around: (page: ReactNode) => ReactNode = (page) => page) {
  const root = createRootRoute({ component: Outlet });
  const layout = createRoute({ getParentRoute: () => root, id: '_app', beforeLoad: () => ({ session }), component: Outlet });
  const gig = createRoute({ getParentRoute: () => layout, path: '/gig', component: () => editor });
  const list = createRoute({ getParentRoute: () => layout, path: '/gigs', component: () => <p>All gigs</p> });
  const router = createRouter({
    routeTree: root.addChildren([layout.addChildren([gig, list])]),
    history: createMemoryHistory({ initialEntries: [path] }),
    defaultNotFoundComponent: () => <p>A page of the app that is not among these</p>,
  });
  const view = await act(async () =>
    render(around(<RouterProvider router={router as never /* the app's own router is registered as the type */} />)),
  );
  await act(() => router.load());
  return { router, view, go: (to: string) => act(async () => void router.navigate({ to } as never /* as above */)) };
}
