import { useRouter } from '@tanstack/react-router';
import { type Role, roleNames } from '../../lib/role-words.ts';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { toast } from '../../ui/toast-store.ts';
import { type Member, memberName } from './member-words.ts';

/** Gives a member another role, which acts at once; a button takes it back. One's own is not taken back by oneself once it is lower. */
export function useRoleChange(member: Member) {
  const utils = trpc.useUtils();
  const router = useRouter();
  const { person } = useSession();
  const isOwn = member.id === person.id;
  const settled = async () => {
    await utils.members.list.invalidate();
    await utils.ownership.current.invalidate();
    if (!isOwn) return;
    await utils.session.me.invalidate();
    await router.invalidate();
  };
  const mutation = trpc.members.changeRole.useMutation({ onSettled: settled });
  const give = (role: Role) => mutation.mutateAsync({ memberId: member.id, role });
  const changeRole = async (role: Role) => {
    if (role === member.role || mutation.isPending) return;
    const before = member.role;
    try {
      await give(role);
      const message = `${memberName(member)} is ${roleNames[role].toLowerCase()} now`;
      toast({ message, tone: 'good', ...(!isOwn && { undo: () => give(before) }) });
    } catch (error) {
      toast({ message: 'The role was not changed', detail: sentenceFor(error), tone: 'bad' });
    }
  };
  return { changeRole: (role: Role) => void changeRole(role), isChanging: mutation.isPending };
}
