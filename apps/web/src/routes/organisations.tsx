import { createFileRoute, redirect } from '@tanstack/react-router';
import { OrganisationsPage } from '../features/shell/organisations-page.tsx';
import { WholePageError } from '../features/shell/route-error.tsx';
import { isSignedOut } from '../lib/api-error.ts';
import { trpc } from '../lib/trpc.ts';

export const Route = createFileRoute('/organisations')({
  loader: async ({ context }) => {
    try {
      await context.trpc.session.organisations.ensureData();
    } catch (error) {
      if (isSignedOut(error)) throw redirect({ to: '/sign-in', search: { from: '/organisations' } });
      throw error;
    }
  },
  component: Organisations,
  errorComponent: WholePageError,
});

function Organisations() {
  const [{ organisations }] = trpc.session.organisations.useSuspenseQuery();
  return <OrganisationsPage organisations={organisations} />;
}
