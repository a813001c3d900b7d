import { prepareMove } from '../../lib/page-organisation.ts';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';

export function LeaveDialog({ onDone }: { onDone: () => void }) {
  const { organisation } = useSession();
  const leave = trpc.members.leave.useMutation();
  const confirm = async () => {
    if (!(await prepareMove())) return onDone();
    await leave.mutateAsync();
    window.location.assign('/organisations');
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={`Leave ${organisation.name}?`}
      confirmLabel="Leave"
      tone="danger"
      onConfirm={confirm}
      failureWords={sentenceFor}
    >
      <p>You lose sight of it at once. What you wrote there stays. You come back only if somebody invites you again.</p>
    </AlertDialog>
  );
}
