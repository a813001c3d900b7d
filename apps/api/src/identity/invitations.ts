import { type Id, invariant } from '@glovelly/domain/kernel';
import { type Invitation, invitableRoles, invitationStates } from '@glovelly/domain/organisations';
import type { Role } from '@glovelly/domain/visibility';
import type { AuthTx } from './auth-database.ts';

/** What a letter's token leads to: the invitation as the domain judges it, and what is shown of it. */
export interface FoundInvitation extends Invitation {
  readonly id: Id<'invitation'>;
  readonly organisationId: Id<'organisation'>;
  readonly organisationName: string;
  readonly sender: { readonly name: string; readonly email: string } | null;
}

interface Row extends Record<string, unknown> {
  readonly invitation_id: Id<'invitation'>;
  readonly organisation_id: Id<'organisation'>;
  readonly organisation_name: string;
  readonly email: string;
  readonly role: string;
  readonly state: string;
  readonly expires_at: Date;
  readonly inviter_name: string | null;
  readonly inviter_email: string | null;
  readonly inviter_role: Role | null;
}

/** Null for a token that nobody sent, and for one that a newer letter has taken the place of. */
export async function findInvitation(auth: AuthTx, tokenHash: Uint8Array | null): Promise<FoundInvitation | null> {
  if (tokenHash === null) return null;
  const [row] = await auth.query<Row>({ text: 'select * from auth.find_invitation($1)', values: [tokenHash] });
  return row ? toInvitation(row) : null;
}

/** The same, with nobody else answering it until the transaction ends: the second of two clicks sees what the first has done. */
export async function lockInvitation(tx: AuthTx, tokenHash: Uint8Array | null): Promise<FoundInvitation | null> {
  if (tokenHash === null) return null;
  await tx.query({ text: `select pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 0))`, values: [tokenHash] });
  return findInvitation(tx, tokenHash);
}

/** Makes a member of the person. Only after the domain has said so; the database looks at everything again. */
export async function saveAcceptance(tx: AuthTx, tokenHash: Uint8Array, userId: Id<'user'>): Promise<void> {
  await tx.query({ text: 'select auth.accept_invitation($1, $2)', values: [tokenHash, userId] });
}

export async function saveDeclined(tx: AuthTx, tokenHash: Uint8Array): Promise<void> {
  await tx.query({ text: 'select auth.decline_invitation($1)', values: [tokenHash] });
}

function toInvitation(row: Row): FoundInvitation {
  const role = invitableRoles.find((each) => each === row.role);
  const state = invitationStates.find((each) => each === row.state);
  invariant(role !== undefined && state !== undefined, 'the checks of app.invitations know roles and states');
  return {
    id: row.invitation_id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    email: row.email,
    role,
    state,
    expiresAt: row.expires_at.getTime(),
    inviter: row.inviter_role,
    sender: row.inviter_email === null ? null : { name: row.inviter_name || row.inviter_email, email: row.inviter_email },
  };
}
