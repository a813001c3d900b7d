import { createFileRoute, redirect } from '@tanstack/react-router';
import { GrantList } from '../../../features/support/grant-list.tsx';
import { GrantSupport } from '../../../features/support/grant-support.tsx';
import { needs } from '../../../lib/needs.ts';
import { useSession } from '../../../lib/session.ts';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/settings/support')({
  beforeLoad: ({ context }) => needs(context, 'settings.write', redirect({ to: '/settings', replace: true })),
  loader: async ({ context }) => {
    await context.trpc.support.list.ensureData();
  },
  component: SupportPage,
});

function SupportPage() {
  const { role, organisation } = useSession();
  const isOwner = role === 'owner';
  return (
    <Page
      title="Support access"
      lead="Whoever runs this Glovelly sees nothing of your business. Where something is wrong, an owner can let them look in for a time: they see what an accountant would, change nothing, and every look is in your history."
      width="narrow"
    >
      {isOwner && organisation.closesOn === null && <GrantSupport />}
      <GrantList mayRevoke={isOwner} />
    </Page>
  );
}
