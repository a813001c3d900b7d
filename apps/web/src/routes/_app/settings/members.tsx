import { createFileRoute } from '@tanstack/react-router';
import { InvitationsCard } from '../../../features/organisations/invitations-card.tsx';
import { InviteDialog } from '../../../features/organisations/invite-dialog.tsx';
import { MembersCard } from '../../../features/organisations/members-card.tsx';
import { OwnershipCard } from '../../../features/organisations/ownership-card.tsx';
import { useMay, useSession } from '../../../lib/session.ts';
import { trpc } from '../../../lib/trpc.ts';
import { Page } from '../../../ui/page.tsx';

export const Route = createFileRoute('/_app/settings/members')({
  loader: async ({ context: { trpc: api, session } }) => {
    const mayManage = session.capabilities.includes('members.manage');
    await Promise.all([
      api.members.list.ensureData(),
      api.ownership.current.ensureData(),
      ...(mayManage ? [api.invitations.list.ensureData()] : []),
    ]);
  },
  component: MembersPage,
});

function MembersPage() {
  const { organisation } = useSession();
  const mayManage = useMay('members.manage');
  const [{ members }] = trpc.members.list.useSuspenseQuery();
  const [{ offer }] = trpc.ownership.current.useSuspenseQuery();
  return (
    <Page
      title="Members"
      width="narrow"
      lead={`Who belongs to ${organisation.name}, and what each may do.`}
      actions={mayManage && <InviteDialog />}
    >
      {offer && <OwnershipCard offer={offer} />}
      <MembersCard members={members} offer={offer} />
      {mayManage && <InvitationsCard />}
    </Page>
  );
}
