import { createFileRoute, redirect } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { AppShell } from '../features/shell/app-shell.tsx';
import { WholePageError } from '../features/shell/route-error.tsx';
import { isShutOut, isSignedOut } from '../lib/api-error.ts';
import { pageOrganisation } from '../lib/page-organisation.ts';
import type { Session } from '../lib/session.ts';

/** Everything behind the sign-in. Nobody signed in: to the sign-in page, and from there back to the same view. */
export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ context, location }) => {
    try {
      const session = await context.trpc.session.me.ensureData();
      pageOrganisation.is(session.organisation.id);
      return { session, notices: await noticesOf(session) };
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
  const notices = Route.useRouteContext({ select: (context) => context.notices });
  return (
    <AppShell notice={notices.map(({ about, Notice }) => <Notice key={about} />)}>
      <Suspense>
        <Commands />
      </Suspense>
    </AppShell>
  );
}

interface AboutOrganisation {
  readonly about: 'support' | 'closing' | 'demo';
  readonly Notice: ComponentType;
}

/**
 * What is out of the ordinary about this organisation, said above every page. Few people see any of it, so that it is loaded by those who do; and before
 * their page, which is not shown without it and does not jump when it comes.
 */
function noticesOf({ supportUntil, organisation }: Session): Promise<AboutOrganisation[]> {
  const notices: Promise<AboutOrganisation>[] = [];
  if (supportUntil !== null) notices.push(supportNotice());
  if (organisation.closesOn !== null) notices.push(closingNotice());
  if (organisation.demo) notices.push(demoNotice());
  return Promise.all(notices);
}

async function supportNotice(): Promise<AboutOrganisation> {
  return { about: 'support', Notice: (await import('../features/support/support-banner.tsx')).SupportBanner };
}

async function closingNotice(): Promise<AboutOrganisation> {
  return { about: 'closing', Notice: (await import('../features/closing/closing-banner.tsx')).ClosingBanner };
}

async function demoNotice(): Promise<AboutOrganisation> {
  return { about: 'demo', Notice: (await import('../features/demo/demo-notice.tsx')).DemoNotice };
}
