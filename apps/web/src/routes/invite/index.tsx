import { createFileRoute, redirect } from '@tanstack/react-router';
import { NoInvitationPage } from '../../features/organisations/no-invitation-page.tsx';
import { rememberedInvitation } from '../../features/organisations/remembered-invitation.ts';

/** Where sign-in comes back to when it was not as whom the invitation is for: to its page, which says so. */
export const Route = createFileRoute('/invite/')({
  beforeLoad: () => {
    const token = rememberedInvitation();
    if (token !== null) throw redirect({ to: '/invite/$token', params: { token }, replace: true });
  },
  component: NoInvitationPage,
});
