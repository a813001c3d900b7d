import type { Id } from '@glovelly/domain/kernel';
import type { Role } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../db/database.ts';

export interface MemberRow {
  readonly userId: Id<'user'>;
  readonly role: Role;
  readonly displayName: string;
  readonly email: string;
  readonly status: 'active' | 'inactive' | 'suspended';
  readonly joinedAt: Date;
}

/** Everybody in the actor's organisation, highest role first. The database answers for that organisation and no other. */
export const listMembers = (db: Db): Promise<MemberRow[]> =>
  db.$queryRaw<MemberRow[]>`
    select user_id as "userId", role, display_name as "displayName", email, status, joined_at as "joinedAt" from app.members_of_organisation()`;

/** The same, with nobody else changing them until the transaction ends. */
export async function lockMembers(tx: Tx): Promise<MemberRow[]> {
  await tx.$queryRaw`select app.lock_members()`;
  return listMembers(tx);
}

export async function saveRole(tx: Tx, userId: Id<'user'>, role: Role): Promise<void> {
  await tx.$queryRaw`select app.change_member_role(${userId}::uuid, ${role})::text`;
}

export async function endMembershipOf(tx: Tx, userId: Id<'user'>): Promise<void> {
  await tx.$queryRaw`select app.end_membership(${userId}::uuid)::text`;
}
