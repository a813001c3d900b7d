import type { Id } from '@glovelly/domain/kernel';
import { invitationStanding } from '@glovelly/domain/organisations';
import type { Origin } from '../audit/origin.ts';
import { takeUpInvitation } from './accept-invitation.ts';
import type { AuthTx } from './auth-database.ts';
import { lockInvitation } from './invitations.ts';

/** The invitation that somebody came with to sign in: the hash of its token, and when, in milliseconds since 1970. */
export interface InvitedBy {
  readonly tokenHash: Uint8Array;
  readonly now: number;
}

/** Whom it is for, while it is open. Nobody else answers it until the transaction ends. */
export async function openInvitation(tx: AuthTx, invited: InvitedBy | null): Promise<{ readonly email: string } | null> {
  const invitation = invited && (await lockInvitation(tx, invited.tokenHash));
  return invitation && invitationStanding(invitation, invited.now) === 'pending' ? { email: invitation.email } : null;
}

/** Whoever came with an invitation takes it up in the same step, when it is theirs. Answers where they are a member now, or null. */
export async function joinBy(
  tx: AuthTx,
  invited: InvitedBy | null,
  { userId, origin }: { readonly userId: Id<'user'>; readonly origin: Origin },
): Promise<Id<'organisation'> | null> {
  if (invited === null) return null;
  const [person] = await tx.query<{ email: string }>({ text: 'select email from auth.users where id = $1', values: [userId] });
  if (!person) return null;
  const joined = await takeUpInvitation(tx, invited.tokenHash, { id: userId, email: person.email, origin }, invited.now);
  return joined.ok ? joined.value : null;
}
