import { useState } from 'react';
import { trpc } from '../../lib/trpc.ts';
import { sentenceFor } from '../../lib/words.ts';
import { Card } from '../../ui/card.tsx';
import { toast } from '../../ui/toast-store.ts';
import { InvitationRow } from './invitation-row.tsx';
import { LinkNotice } from './link-notice.tsx';
import type { Invitation } from './member-words.ts';

/** Who is invited and has not come yet. */
export function InvitationsCard() {
  const [{ invitations }] = trpc.invitations.list.useSuspenseQuery(undefined, { refetchInterval: someOnTheWay });
  const utils = trpc.useUtils();
  const [sentAgain, setSentAgain] = useState<{ email: string; link: string } | null>(null);
  const refresh = () => utils.invitations.list.invalidate();
  const failed = (message: string) => (error: unknown) => void toast({ message, detail: sentenceFor(error), tone: 'bad' });
  const resend = trpc.invitations.resend.useMutation({
    onSuccess: ({ invitation: { email }, link }) => {
      if (link !== null) setSentAgain({ email, link });
    },
    onSettled: refresh,
    onError: failed('The invitation was not sent again'),
  });
  const revoke = trpc.invitations.revoke.useMutation({
    onSuccess: () => void toast({ message: 'The invitation is taken back', detail: 'Its link opens nothing any more.', tone: 'good' }),
    onSettled: refresh,
    onError: failed('The invitation was not taken back'),
  });
  if (invitations.length === 0) return null;
  return (
    <Card title="Invitations" flush>
      {sentAgain && (
        <div className="px-4 pb-4 md:px-5">
          <LinkNotice {...sentAgain} onDone={() => setSentAgain(null)} />
        </div>
      )}
      <ul aria-label="Invitations" className="divide-y divide-line border-line border-t">
        {invitations.map((invitation) => (
          <InvitationRow
            key={invitation.id}
            invitation={invitation}
            isBusy={
              (resend.isPending && resend.variables.invitationId === invitation.id) ||
              (revoke.isPending && revoke.variables.invitationId === invitation.id)
            }
            onResend={() => resend.mutate({ invitationId: invitation.id })}
            onRevoke={() => revoke.mutate({ invitationId: invitation.id })}
          />
        ))}
      </ul>
    </Card>
  );
}

const ASK_AGAIN_MS = 4_000;

/** A letter that has just left is asked after, so that the page says when it has. */
const someOnTheWay = ({ state: { data } }: { state: { data?: { invitations: readonly Invitation[] } | undefined } }): number | false =>
  data?.invitations.some(({ mail, sentAt }) => mail === 'queued' && Date.now() - Date.parse(sentAt) < 60_000) ? ASK_AGAIN_MS : false;
