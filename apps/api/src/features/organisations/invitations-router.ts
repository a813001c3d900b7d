import { DoneWire, InvitationRef, InvitationsWire, InviteInput, SentInvitationWire } from '@glovelly/contract/organisations';
import type { Id } from '@glovelly/domain/kernel';
import { invite, resend, revoke } from '@glovelly/domain/organisations';
import { z } from 'zod';
import { announce, unchanged } from '../../audit/announce.ts';
import type { Db } from '../../db/database.ts';
import { orNotFound, orThrow } from '../../failure.ts';
import type { MailState } from '../../mail/outbox.ts';
import { router } from '../../trpc/init.ts';
import { adminProcedure } from '../../trpc/procedures.ts';
import {
  findInvitation,
  type InvitationRow,
  insertInvitation,
  listInvitations,
  openAddresses,
  renewInvitation,
  revokeInvitation,
  sentWithinTheHour,
} from './invitation-store.ts';
import { accept, decline, preview } from './invited.ts';
import { listMembers, lockMembers, type MemberRow } from './member-store.ts';
import { type Sending, stampLetter, takeLetter, writeLetter } from './send-invitation.ts';
import { invitationToWire, toInvitation } from './to-wire.ts';

const DECLINED_FOR_MS = 30 * 24 * 60 * 60 * 1000;

export const invitationsRouter = router({
  list: adminProcedure
    .input(z.void())
    .output(InvitationsWire)
    .query(async ({ ctx }) => {
      const [rows, members] = await Promise.all([
        listInvitations(ctx.db, ctx.actor, new Date(ctx.now() - DECLINED_FOR_MS)),
        listMembers(ctx.db),
      ]);
      const mails = await mailsOf(ctx, ctx.db, rows);
      return { invitations: rows.map((row) => invitationToWire(row, members, mails, ctx.now())) };
    }),

  /** The same id again is the second click: it is answered with what the first one made, and no letter is sent. */
  create: adminProcedure
    .input(InviteInput)
    .output(SentInvitationWire)
    .mutation(async ({ ctx, input: { id, email, role } }) => {
      await takeLetter(ctx);
      return ctx.transact(async (tx) => {
        const members = await lockMembers(tx);
        const made = await findInvitation(tx, ctx.actor, id);
        if (made) {
          unchanged(tx);
          return sent(ctx, tx, made, members, null);
        }
        const open = await openAddresses(tx, ctx.actor, new Date(ctx.now()));
        const facts = { members: members.map((member) => member.email), open, sentWithinTheHour: await sentWithinTheHour(tx) };
        const given = orThrow(invite(roleNow(ctx, members), email, role, facts));
        const letter = await writeLetter(tx, ctx, { email, role: given });
        await insertInvitation(tx, ctx.actor, { id, email, role: given, mailId: letter.mailId });
        await stampLetter(tx, id, letter);
        await announce(tx, ctx, {
          action: 'invitation.sent',
          resourceType: 'invitation',
          resourceId: id,
          changes: { values: { role: { from: null, to: given } } },
        });
        return sent(ctx, tx, orNotFound(await findInvitation(tx, ctx.actor, id), 'invitation'), members, letter.link);
      });
    }),

  /** A new letter with a new token: the one before opens nothing any more. */
  resend: adminProcedure
    .input(InvitationRef)
    .output(SentInvitationWire)
    .mutation(async ({ ctx, input: { invitationId } }) => {
      await takeLetter(ctx);
      return ctx.transact(async (tx) => {
        const members = await lockMembers(tx);
        const row = orNotFound(await findInvitation(tx, ctx.actor, invitationId), 'invitation');
        const invitation = toInvitation(row, members);
        orThrow(resend(roleNow(ctx, members), invitation, { sentWithinTheHour: await sentWithinTheHour(tx) }));
        const letter = await writeLetter(tx, ctx, invitation);
        await renewInvitation(tx, invitationId, letter.mailId);
        await stampLetter(tx, invitationId, letter);
        await announce(tx, ctx, { action: 'invitation.resent', resourceType: 'invitation', resourceId: invitationId });
        return sent(ctx, tx, orNotFound(await findInvitation(tx, ctx.actor, invitationId), 'invitation'), members, letter.link);
      });
    }),

  revoke: adminProcedure
    .input(InvitationRef)
    .output(DoneWire)
    .mutation(({ ctx, input: { invitationId } }) =>
      ctx.transact(async (tx) => {
        const members = await lockMembers(tx);
        const row = orNotFound(await findInvitation(tx, ctx.actor, invitationId), 'invitation');
        orThrow(revoke(roleNow(ctx, members), toInvitation(row, members)));
        await revokeInvitation(tx, ctx.actor, invitationId, new Date(ctx.now()));
        await announce(tx, ctx, { action: 'invitation.revoked', resourceType: 'invitation', resourceId: invitationId });
        return { done: true } as const;
      }),
    ),

  preview,
  accept,
  decline,
});

/** As it is after having waited for others: whoever was made less in the meantime invites nobody. */
const roleNow = ({ actor }: Sending, members: readonly MemberRow[]) =>
  orNotFound(
    members.find((member) => member.userId === actor.userId),
    'member',
  ).role;

async function sent(ctx: Sending, db: Db, row: InvitationRow, members: readonly MemberRow[], link: string | null) {
  return { invitation: invitationToWire(row, members, await mailsOf(ctx, db, [row]), ctx.now()), link };
}

async function mailsOf({ dependencies }: Sending, db: Db, rows: readonly InvitationRow[]): Promise<readonly MailState[]> {
  const ids = rows.flatMap(({ mailId }) => (mailId === null ? [] : [mailId as Id<'mail'>])); /* a uuid column */
  return ids.length === 0 ? [] : dependencies.mail.states(db, ids);
}
