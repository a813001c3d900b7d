import { createFileRoute } from '@tanstack/react-router';
import { AskPage } from '../features/access-requests/ask-page.tsx';

export const Route = createFileRoute('/request-access')({
  // Only spares typing: a server that does not answer now is said when the request is sent.
  loader: ({ context }) => context.trpc.accessRequests.refusedLogin.ensureData().catch(() => null),
  component: () => <AskPage login={Route.useLoaderData()} />,
});
