import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { toast } from '../../ui/toast-store.ts';
import { type Member, memberName } from './member-words.ts';

export function RemoveDialog({ member, onDone }: { member: Member; onDone: () => void }) {
  const { organisation } = useSession();
  const utils = trpc.useUtils();
  const remove = trpc.members.remove.useMutation();
  const name = memberName(member);
  const confirm = async () => {
    await remove.mutateAsync({ memberId: member.id });
    toast({ message: `${name} is no longer a member`, tone: 'good' });
    await Promise.all([utils.members.list.invalidate(), utils.invitations.list.invalidate(), utils.ownership.current.invalidate()]);
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={`Remove ${name}?`}
      confirmLabel="Remove"
      tone="danger"
      onConfirm={confirm}
      failureWords={sentenceFor}
    >
      <p>
        {name} loses sight of {organisation.name} at once, on every device. What they wrote stays. They come back by a new invitation.
      </p>
    </AlertDialog>
  );
}
