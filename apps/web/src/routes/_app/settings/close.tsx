import { createFileRoute, notFound } from '@tanstack/react-router';
import { CloseForm } from '../../../features/closing/close-form.tsx';
import { ClosingState } from '../../../features/closing/closing-state.tsx';
import { useSession } from '../../../lib/session.ts';
import { trpc } from '../../../lib/trpc.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/settings/close')({
  loader: ({ context: { trpc: api, session } }) => {
    if (!session.capabilities.includes('organisation.close')) throw notFound();
    return api.closing.get.ensureData();
  },
  component: ClosePage,
});

function ClosePage() {
  const { organisation } = useSession();
  const [closing] = trpc.closing.get.useSuspenseQuery();
  return (
    <Page title="Close this organisation" width="narrow">
      {organisation.demo ? (
        <Notice>This is a demo year. It is not closed: remove it with the button above, and it is gone at once.</Notice>
      ) : closing.closesOn === null ? (
        <CloseForm closing={closing} />
      ) : (
        <ClosingState closing={closing} />
      )}
    </Page>
  );
}
