import { createFileRoute, Link } from '@tanstack/react-router';
import { ofPerson, PersonHistory } from '../../../../features/audit/person-history.tsx';
import { UserActions } from '../../../../features/users/user-actions.tsx';
import { UserFacts } from '../../../../features/users/user-facts.tsx';
import { UserStatus } from '../../../../features/users/user-status.tsx';
import { useSession } from '../../../../lib/session.ts';
import { trpc } from '../../../../lib/trpc.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { Page } from '../../../../ui/page.tsx';

export const Route = createFileRoute('/_app/admin/users/$userId')({
  loader: async ({ context, params: { userId: id } }) => {
    await Promise.all([context.trpc.users.get.ensureData({ id }), context.trpc.installationHistory.list.prefetchInfinite(ofPerson(id))]);
  },
  component: UserPage,
});

function UserPage() {
  const { userId: id } = Route.useParams();
  const [user] = trpc.users.get.useSuspenseQuery(
    { id },
    { refetchInterval: ({ state }) => (state.data?.invitation?.mail === 'queued' ? 3_000 : false) }, // until it is known what became of the mail
  );
  const isMe = useSession().person.id === user.id;
  return (
    <Page
      title={user.displayName || user.email}
      beside={<UserStatus user={user} />}
      width="narrow"
      breadcrumbs={[
        <Link key="people" to="/admin/users">
          People
        </Link>,
      ]}
      actions={isMe ? undefined : <UserActions key={user.id} user={user} />}
    >
      {isMe && <Notice title="This is you">Nobody suspends or demotes themselves. Another administrator can do it for you.</Notice>}
      <UserFacts user={user} />
      <PersonHistory id={user.id} />
    </Page>
  );
}
