import { createFileRoute, Link } from '@tanstack/react-router';
import { QuickCreateClient } from '../../../features/clients/quick-create-client.tsx';
import { EditGig } from '../../../features/gigs/edit-gig.tsx';
import { GigActions } from '../../../features/gigs/gig-actions.tsx';
import { GigClashes } from '../../../features/gigs/gig-clashes.tsx';
import { GigStatusMark, InvoiceLink } from '../../../features/gigs/gig-columns.tsx';
import { GigExpenses } from '../../../features/gigs/gig-expenses.tsx';
import { clockOf, formatDate } from '../../../lib/format.ts';
import { useMay } from '../../../lib/session.ts';
import { trpc } from '../../../lib/trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import { useLocale } from '../../../ui/locale.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/gigs/$gigId')({
  loader: async ({ context, params }) => {
    await context.trpc.gigs.get.ensureData({ id: params.gigId });
  },
  component: GigPage,
});

function GigPage() {
  const { gigId } = Route.useParams();
  const [gig] = trpc.gigs.get.useSuspenseQuery({ id: gigId });
  const { locale, timeZone } = useLocale();
  const mayWrite = useMay('records.write');
  return (
    <Page
      title={gig.title}
      beside={<GigStatusMark status={gig.status} />}
      lead={[formatDate(gig.date, locale, 'long'), gig.timeZone !== timeZone && clockOf(gig.timeZone)].filter(Boolean).join(', ')}
      breadcrumbs={[
        <Link key="gigs" to="/gigs">
          Gigs
        </Link>,
      ]}
      actions={mayWrite && <GigActions key={gigId} gig={gig} />}
    >
      <GigClashes clashes={gig.clashes} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <EditGig key={gigId} gig={gig} mayEdit={mayWrite} QuickCreate={QuickCreateClient} />
        <div className="grid gap-5">
          {(gig.client || gig.invoice) && (
            <Card title="Goes with">
              <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm">
                {gig.client && (
                  <>
                    <dt className="text-ink-soft">Client</dt>
                    <dd>
                      <Link to="/clients/$clientId" params={{ clientId: gig.client.id }} className={linkClass}>
                        {gig.client.name}
                      </Link>
                    </dd>
                  </>
                )}
                {gig.invoice && (
                  <>
                    <dt className="text-ink-soft">Invoice</dt>
                    <dd>
                      <InvoiceLink invoice={gig.invoice} />
                    </dd>
                  </>
                )}
              </dl>
            </Card>
          )}
          <GigExpenses gigId={gigId} mayWrite={mayWrite} />
        </div>
      </div>
    </Page>
  );
}
