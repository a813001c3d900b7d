import type { Id, Result } from '@glovelly/domain/kernel';
import { acceptInvitation, type InvitationFailure } from '@glovelly/domain/organisations';
import { announceInAuth } from '../audit/announce-in-auth.ts';
import type { Origin } from '../audit/origin.ts';
import type { AuthTx } from './auth-database.ts';
import { lockInvitation, saveAcceptance } from './invitations.ts';

export interface Accepting {
  readonly id: Id<'user'>;
  /** Their address, which the provider has verified. */
  readonly email: string;
  readonly origin: Origin;
}

/**
 * Somebody takes up an invitation, wherever they act: they are a member, and it is used. An unknown token, one of somebody else's and one of an
 * older letter are answered alike.
 */
export async function takeUpInvitation(
  tx: AuthTx,
  tokenHash: Uint8Array | null,
  { id, email, origin }: Accepting,
  now: number,
): Promise<Result<Id<'organisation'>, InvitationFailure | { readonly code: 'notTheirs' }>> {
  const invitation = await lockInvitation(tx, tokenHash);
  if (invitation === null || tokenHash === null) return { ok: false, error: { code: 'notTheirs' } };
  const accepted = acceptInvitation(invitation, email, now);
  if (!accepted.ok) return accepted;
  await saveAcceptance(tx, tokenHash, id);
  const { organisationId } = invitation;
  const about = { organisationId, action: 'invitation.accepted', resourceType: 'invitation', resourceId: invitation.id } as const;
  await announceInAuth(tx, { userId: id, origin }, { ...about, changes: { values: { role: { from: null, to: accepted.value } } } });
  return { ok: true, value: organisationId };
}
