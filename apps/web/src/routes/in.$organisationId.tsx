import { createFileRoute, redirect } from '@tanstack/react-router';
import { EnterPage } from '../features/shell/enter-page.tsx';
import { WholePageError } from '../features/shell/route-error.tsx';
import { isShutOut, isSignedOut } from '../lib/api-error.ts';
import { returnAddress } from '../lib/return-address.ts';
import type { RouterContext } from '../lib/router-context.ts';
import { present, text } from '../lib/search-params.ts';

/** Where the links in mails lead: to a page of one organisation, wherever the session is just then. Nobody is moved without having said so. */
export const Route = createFileRoute('/in/$organisationId')({
  validateSearch: (raw: Record<string, unknown>) => present({ to: text(raw, 'to') }),
  loaderDeps: ({ search: { to } }) => ({ to: returnAddress(to) }),
  loader: async ({ context, params, deps: { to }, location }) => {
    try {
      const [here, { organisations }] = await Promise.all([whereTheyAre(context), context.trpc.session.organisations.fetch()]);
      if (here?.organisation.id === params.organisationId) throw redirect({ href: to, replace: true });
      return { here, to, there: organisations.find(({ id }) => id === params.organisationId) ?? null };
    } catch (error) {
      if (isSignedOut(error)) throw redirect({ to: '/sign-in', search: { from: location.href } });
      throw error;
    }
  },
  component: Enter,
  errorComponent: WholePageError,
});

/** Null for somebody who is signed in and no member any more where they were. */
const whereTheyAre = ({ trpc }: RouterContext) =>
  trpc.session.me.fetch().catch((error: unknown) => {
    if (isShutOut(error)) return null;
    throw error;
  });

function Enter() {
  return <EnterPage {...Route.useLoaderData()} />;
}
