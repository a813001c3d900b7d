import { createFileRoute } from '@tanstack/react-router';
import { DeniedPage } from '../features/access-requests/denied-page.tsx';
import { SignInPage } from '../features/shell/sign-in-page.tsx';
import { returnAddress } from '../lib/return-address.ts';
import { present, text } from '../lib/search-params.ts';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (raw: Record<string, unknown>) => present({ from: text(raw, 'from'), problem: text(raw, 'problem') }),
  loaderDeps: ({ search: { problem } }) => ({ isDenied: problem === 'not-enrolled' }),
  loader: ({ context, deps: { isDenied } }) => (isDenied ? context.trpc.accessRequests.refusedLogin.fetch().catch(() => null) : null),
  component: SignIn,
});

function SignIn() {
  const { from, problem } = Route.useSearch();
  const login = Route.useLoaderData();
  return problem === 'not-enrolled' ? (
    <DeniedPage login={login} from={returnAddress(from)} />
  ) : (
    <SignInPage from={returnAddress(from)} problem={problem} />
  );
}
