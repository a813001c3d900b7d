import type { ReactNode } from 'react';
import { formatMoment } from '../../lib/format.ts';
import { roleNames } from '../../lib/role-words.ts';
import { Button } from '../../ui/button.tsx';
import { useLocale } from '../../ui/locale.tsx';
import { Status } from '../../ui/status.tsx';
import type { Invitation } from './member-words.ts';

interface InvitationRowProps {
  invitation: Invitation;
  isBusy: boolean;
  onResend: () => void;
  onRevoke: () => void;
}

export function InvitationRow({ invitation, isBusy, onResend, onRevoke }: InvitationRowProps) {
  const { locale, timeZone } = useLocale();
  const { email, role, standing, invitedBy, expiresAt } = invitation;
  const isOver = standing === 'declined';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:px-5">
      <div className="min-w-0 flex-1 basis-44">
        <p className="break-words font-semibold">{email}</p>
        <p className="text-ink-soft text-sm">
          {roleNames[role]}
          {invitedBy && `, invited by ${invitedBy}`}
          {standing === 'pending' && `, until ${formatMoment(expiresAt, locale, timeZone)}`}
        </p>
        <p className="mt-1 flex flex-wrap gap-1.5">{stateOf(invitation)}</p>
      </div>
      {!isOver && (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" busy={isBusy} aria-label={`Send the invitation to ${email} again`} onClick={onResend}>
            Send again
          </Button>
          <Button size="sm" look="quiet" busy={isBusy} aria-label={`Take back the invitation to ${email}`} onClick={onRevoke}>
            Take back
          </Button>
        </div>
      )}
    </li>
  );
}

/** How it stands; while it is open, what became of its letter. */
function stateOf({ standing, mail }: Invitation): ReactNode {
  switch (standing) {
    case 'declined':
      return <Status tone="over">Declined</Status>;
    case 'expired':
      return <Status tone="warn">Has run out</Status>;
    case 'unvouched':
      return <Status tone="warn">Not good any more: send it again yourself</Status>;
    default:
      break;
  }
  switch (mail) {
    case 'failed':
      return <Status tone="bad">The mail did not arrive: send it again, or pass the link on</Status>;
    case 'queued':
      return <Status tone="plain">The mail is on its way</Status>;
    default:
      return <Status tone="note">Waiting for an answer</Status>;
  }
}
