import { createFileRoute, redirect } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { AppShell } from '../features/shell/app-shell.tsx';
import { WholePageError } from '../features/shell/route-error.tsx';
import { isShutOut, isSignedOut } from '../lib/api-error.ts';
import { pageOrganisation } from '../lib/page-organisation.ts';
import { useSession } from '../lib/session.ts';

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

// What few people see is loaded by those who do.
const SupportBanner = lazy(async () => ({ default: (await import('../features/support/support-banner.tsx')).SupportBanner }));
const ClosingBanner = lazy(async () => ({ default: (await import('../features/closing/closing-banner.tsx')).ClosingBanner }));
const DemoNotice = lazy(async () => ({ default: (await import('../features/demo/demo-notice.tsx')).DemoNotice }));
const Commands = lazy(async () => ({ default: (await import('./-commands.tsx')).Commands }));

function Layout() {
  return (
    <AppShell notice={<Notices />}>
      <Suspense>
        <Commands />
      </Suspense>
    </AppShell>
  );
}

/** What is out of the ordinary about this organisation, said above every page. */
function Notices() {
  const { supportUntil, organisation } = useSession();
  return (
    <Suspense>
      {supportUntil !== null && <SupportBanner />}
      {organisation.closesOn !== null && <ClosingBanner />}
      {organisation.demo && <DemoNotice />}
    </Suspense>
  );
}
