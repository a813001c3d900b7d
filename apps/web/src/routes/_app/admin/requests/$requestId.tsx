import { createFileRoute, Link } from '@tanstack/react-router';
import { Decision } from '../../../../features/access-requests/decision.tsx';
import { RequestFacts } from '../../../../features/access-requests/request-facts.tsx';
import { RequestStatus } from '../../../../features/access-requests/request-state.tsx';
import { ReviewForms } from '../../../../features/access-requests/review-forms.tsx';
import { trpc } from '../../../../lib/trpc.ts';
import { Page } from '../../../../ui/page.tsx';

export const Route = createFileRoute('/_app/admin/requests/$requestId')({
  loader: ({ context, params }) => context.trpc.accessRequests.get.ensureData(params),
  component: ReviewPage,
});

/** Opening it decides nothing: the mail's link leads here, and programs that look at mails follow links. */
function ReviewPage() {
  const [request] = trpc.accessRequests.get.useSuspenseQuery(Route.useParams(), {
    refetchInterval: ({ state }) => (state.data?.decision?.mail === 'queued' ? 3_000 : false), // until it is known what became of the mail
  });
  return (
    <Page
      title={request.name}
      beside={<RequestStatus state={request.state} />}
      width="narrow"
      breadcrumbs={[
        <Link key="requests" to="/admin/requests">
          Requests for access
        </Link>,
      ]}
    >
      <RequestFacts request={request} />
      {request.state === 'pending' ? <ReviewForms key={request.id} request={request} /> : <Decision request={request} />}
    </Page>
  );
}
