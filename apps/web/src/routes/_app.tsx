import { createFileRoute, redirect } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ClosingBanner } from '../features/closing/closing-banner.tsx';
import { DemoNotice } from '../features/demo/demo-notice.tsx';
import { AppShell } from '../features/shell/app-shell.tsx';
import { WholePageError } from '../features/shell/route-error.tsx';
import { SupportBanner } from '../features/support/support-banner.tsx';
import { isShutOut, isSignedOut } from '../lib/api-error.ts';
import { pageOrganisation } from '../lib/page-organisation.ts';

/** Everything behind the sign-in. Nobody signed in: to the sign-in page, and from there back to the same view. */
export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ context, location }) => {
    try {
      const session = await context.trpc.session.me.ensureData();
      pageOrganisation.is(session.organisation.id);
      return { session };
    } catch (error) {
      if (isSignedOut(error)) throw redirect({ to: '/sign-in', search: { from: location.href } });
      if (isShutOut(error)) throw redirect({ to: '/organisations' });
      throw error;
    }
  },
  component: Layout,
  errorComponent: WholePageError,
});

const Commands = lazy(async () => ({ default: (await import('./-commands.tsx')).Commands }));

function Layout() {
  return (
    <AppShell
      notice={
        <>
          <SupportBanner />
          <ClosingBanner />
          <DemoNotice />
        </>
      }
    >
      <Suspense>
        <Commands />
      </Suspense>
    </AppShell>
  );
}
