import type { Id } from '@glovelly/domain/kernel';
import type { InvitableRole } from '@glovelly/domain/organisations';
import { hashToken, newToken } from '../../src/identity/token.ts';
import type { TestApp } from './app.ts';
import { newId, sameId } from './ids.ts';
import type { Member } from './member.ts';

export interface Invited {
  readonly id: Id<'invitation'>;
  readonly token: string;
}

/** Sends an invitation, and answers what its letter leads to. */
export async function inviteTo(by: Member, email: string, role: InvitableRole = 'member'): Promise<Invited> {
  const { invitation, link } = await by.trpc.invitations.create.mutate({ id: newId<'invitation'>(), email, role });
  return { id: sameId<'invitation'>(invitation.id), token: tokenOf(link) };
}

/** The same past the procedures, for an app whose address the members' clients do not know. */
export async function plantInvitation(app: TestApp, by: Member, email: string, role: InvitableRole = 'member'): Promise<Invited> {
  const id = newId<'invitation'>();
  const token = newToken();
  const { organisationId, userId } = by.actor;
  await app.owner.query('insert into app.invitations (organisation_id, id, email, role, invited_by_user_id) values ($1, $2, $3, $4, $5)', [
    organisationId,
    id,
    email,
    role,
    userId,
  ]);
  await app.owner.query('insert into auth.invitation_tokens (token_hash, organisation_id, invitation_id) values ($1, $2, $3)', [
    hashToken(token),
    organisationId,
    id,
  ]);
  return { id, token };
}

export function tokenOf(link: string | null): string {
  const [, token] = /\/invite\/([A-Za-z0-9_-]{43})$/.exec(link ?? '') ?? [];
  if (token === undefined) throw new Error(`no link with a token: ${link}`);
  return token;
}

export async function emailOf(app: TestApp, { actor }: Member): Promise<string> {
  const { rows } = await app.owner.query<{ email: string }>('select email from auth.users where id = $1', [actor.userId]);
  return rows[0]?.email ?? '';
}

/** The role of each member of an organisation, past every policy. */
export async function rolesIn(app: TestApp, organisationId: string): Promise<Record<string, string>> {
  const { rows } = await app.owner.query<{ user_id: string; role: string }>(
    'select user_id, role from app.memberships where organisation_id = $1',
    [organisationId],
  );
  return Object.fromEntries(rows.map(({ user_id, role }) => [user_id, role]));
}

/** What the log of an organisation says, oldest first. */
export async function actionsIn(app: TestApp, organisationId: string): Promise<string[]> {
  const { rows } = await app.owner.query<{ action: string }>(
    'select action from app.api_audit_logs where organisation_id = $1 order by occurred_at, id',
    [organisationId],
  );
  return rows.map(({ action }) => action);
}
