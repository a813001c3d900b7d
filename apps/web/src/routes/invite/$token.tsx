import { createFileRoute } from '@tanstack/react-router';
import { InvitePage } from '../../features/organisations/invite-page.tsx';
import { NoInvitationPage } from '../../features/organisations/no-invitation-page.tsx';
import { WholePageError } from '../../features/shell/route-error.tsx';
import { domainErrorOf } from '../../lib/api-error.ts';

export const Route = createFileRoute('/invite/$token')({
  // Asked anew each time: who is signed in is part of the answer.
  loader: async ({ context, params: { token } }) => {
    try {
      return await context.trpc.invitations.preview.fetch({ token });
    } catch (error) {
      if (domainErrorOf(error)?.code === 'record.notFound') return null;
      throw error;
    }
  },
  component: Invite,
  errorComponent: WholePageError,
});

function Invite() {
  const { token } = Route.useParams();
  const invitation = Route.useLoaderData();
  return invitation === null ? <NoInvitationPage /> : <InvitePage key={token} token={token} invitation={invitation} />;
}
