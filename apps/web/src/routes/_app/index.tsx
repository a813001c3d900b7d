import { createFileRoute, Link, redirect } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ComingUp } from '../../features/home/coming-up.tsx';
import { Figures } from '../../features/home/figures.tsx';
import { NextActions } from '../../features/home/next-actions.tsx';
import { formatDate } from '../../lib/format.ts';
import { useMay, useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { Page } from '../../ui/page.tsx';

export const Route = createFileRoute('/_app/')({
  loader: async ({ context }) => {
    const [seller] = await Promise.all([context.trpc.seller.get.ensureData(), context.trpc.home.summary.ensureData()]);
    if (!seller.welcomed && context.session.capabilities.includes('settings.write')) throw redirect({ to: '/welcome' }); // once: answered or put off
  },
  component: HomePage,
});

// For beginnings alone: whoever has issued an invoice does not load them.
const FirstSteps = lazy(async () => ({ default: (await import('../../features/home/first-steps.tsx')).FirstSteps }));
const LoadDemo = lazy(async () => ({ default: (await import('../../features/demo/load-demo.tsx')).LoadDemo }));

/** What needs doing next, and how the money stands. */
function HomePage() {
  const [summary] = trpc.home.summary.useSuspenseQuery();
  const { organisation, organisations } = useSession();
  const { locale } = useLocale();
  const mayWrite = useMay('records.write');
  const isBeginning = mayWrite && !summary.has.invoices;
  const hasDemo = organisations.some((each) => each.demo);
  return (
    <Page
      title="Home"
      lead={formatDate(summary.today, locale, 'long')}
      actions={
        mayWrite && (
          <Link to="/gigs/new" className={buttonClass('primary')}>
            New gig
          </Link>
        )
      }
    >
      <Suspense>{isBeginning && <FirstSteps has={summary.has} demo={!organisation.demo && !hasDemo && <LoadDemo />} />}</Suspense>
      {!mayWrite && !summary.has.gigs && !summary.has.invoices && (
        <EmptyState title="Nothing to look at yet">
          When gigs are written down and invoices issued, they and what is owed stand here.
        </EmptyState>
      )}
      {(summary.has.gigs || summary.has.invoices) && (
        <div className="grid items-start gap-5 lg:grid-cols-2">
          {mayWrite && <NextActions summary={summary} />}
          <div className="min-w-0 lg:order-first lg:col-span-2">
            <Figures summary={summary} />
          </div>
          <ComingUp gigs={summary.comingUp} today={summary.today} />
        </div>
      )}
    </Page>
  );
}
