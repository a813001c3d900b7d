import { type Id, invariant } from '@glovelly/domain/kernel';
import { invitationVisibility } from '@glovelly/domain/organisations';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../db/database.ts';
import type { Invitation, Prisma } from '../../db/generated/client.ts';
import { whereVisible } from '../../db/where-visible.ts';

export type InvitationRow = Invitation;

const visible = (actor: Actor) => whereVisible<Prisma.InvitationWhereInput>(invitationVisibility, actor);

/** What waits for an answer, and what was declined within the month. */
export const listInvitations = (db: Db, actor: Actor, declinedSince: Date): Promise<InvitationRow[]> =>
  db.invitation.findMany({
    where: { AND: [visible(actor), { OR: [{ state: 'pending' }, { state: 'declined', endedAt: { gte: declinedSince } }] }] },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: 200,
  });

export const findInvitation = (db: Db, actor: Actor, id: Id<'invitation'>): Promise<InvitationRow | null> =>
  db.invitation.findFirst({ where: { AND: [visible(actor), { id }] } });

/** Addresses that have an open invitation. Those that have run out make room first. */
export async function openAddresses(tx: Tx, actor: Actor, now: Date): Promise<string[]> {
  const pending = { AND: [visible(actor), { state: 'pending' }] };
  await tx.invitation.updateMany({ where: { ...pending, expiresAt: { lte: now } }, data: { state: 'expired', endedAt: now } });
  return (await tx.invitation.findMany({ where: pending, select: { email: true } })).map(({ email }) => email);
}

/** Letters of this organisation within the hour, those sent again included. */
export async function sentWithinTheHour(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ sent: number }[]>`select app.invitations_sent('1 hour') as sent`;
  return row?.sent ?? Number.POSITIVE_INFINITY; // no answer is no leave to send
}

export async function insertInvitation(
  tx: Tx,
  { organisationId, userId }: Actor,
  invitation: { readonly id: Id<'invitation'>; readonly email: string; readonly role: string; readonly mailId: Id<'mail'> },
): Promise<void> {
  const { id, email, role, mailId } = invitation;
  // Prisma would write the defaults too; that an invitation is open, and until when, is the database's to say.
  await tx.$executeRaw`
    insert into app.invitations (organisation_id, id, email, role, mail_id, invited_by_user_id)
    values (${organisationId}::uuid, ${id}::uuid, ${email}, ${role}, ${mailId}::uuid, ${userId}::uuid)`;
}

/** Its week begins anew, and whoever sends it vouches for it. */
export async function renewInvitation(tx: Tx, id: Id<'invitation'>, mailId: Id<'mail'>): Promise<void> {
  const [row] = await tx.$queryRaw<{ renewed: boolean }[]>`select app.renew_invitation(${id}::uuid, ${mailId}::uuid) as renewed`;
  invariant(row?.renewed, 'an invitation that may be sent again is renewed');
}

/** The hash of the newest letter's token; those before open nothing from now on. */
export async function keepToken(tx: Tx, id: Id<'invitation'>, hash: Uint8Array): Promise<void> {
  await tx.$queryRaw`select app.keep_invitation_token(${id}::uuid, ${hash})::text`;
}

export async function revokeInvitation(tx: Tx, { organisationId }: Actor, id: Id<'invitation'>, at: Date): Promise<void> {
  await tx.invitation.updateMany({ where: { organisationId, id, state: 'pending' }, data: { state: 'revoked', endedAt: at } });
}
