import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { toast } from '../../ui/toast-store.ts';
import { type Member, memberName } from './member-words.ts';

/** The first of two steps: nothing changes by it yet. */
export function OfferDialog({ member, onDone }: { member: Member; onDone: () => void }) {
  const { organisation } = useSession();
  const utils = trpc.useUtils();
  const offer = trpc.ownership.offer.useMutation();
  const [id] = useState(() => newId());
  const name = memberName(member);
  const confirm = async () => {
    await offer.mutateAsync({ id, memberId: member.id });
    toast({ message: `The ownership is offered to ${name}`, detail: 'They get a mail, and decide.', tone: 'good' });
    await utils.ownership.current.invalidate();
  };
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onDone()}
      title={`Hand ${organisation.name} over to ${name}?`}
      confirmLabel="Offer it"
      onConfirm={confirm}
      failureWords={sentenceFor}
    >
      <ol className="ml-5 grid list-decimal gap-1">
        <li>You offer it now. {name} gets a mail; nothing has changed yet, and you can take the offer back.</li>
        <li>{name} accepts within 7 days: they are the owner, and you become an admin.</li>
      </ol>
      <p>If you only want a second owner beside you, choose “Owner” as their role instead.</p>
    </AlertDialog>
  );
}
