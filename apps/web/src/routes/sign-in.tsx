import { createFileRoute } from '@tanstack/react-router';
import { SignInPage } from '../features/shell/sign-in-page.tsx';
import { returnAddress } from '../lib/return-address.ts';
import { present, text } from '../lib/search-params.ts';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (raw: Record<string, unknown>) => present({ from: text(raw, 'from'), problem: text(raw, 'problem') }),
  component: SignIn,
});

function SignIn() {
  const { from, problem } = Route.useSearch();
  return <SignInPage from={returnAddress(from)} problem={problem} />;
}
