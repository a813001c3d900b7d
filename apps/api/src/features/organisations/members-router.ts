import { ChangeRoleInput, DoneWire, MemberRef, MembersWire } from '@glovelly/contract/organisations';
import type { Id } from '@glovelly/domain/kernel';
import { changeRole, endMembership, type MemberInQuestion } from '@glovelly/domain/organisations';
import { z } from 'zod';
import { announce, unchanged } from '../../audit/announce.ts';
import type { Tx } from '../../db/database.ts';
import { orNotFound, orThrow } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { router } from '../../trpc/init.ts';
import { adminProcedure, readProcedure } from '../../trpc/procedures.ts';
import { endMembershipOf, listMembers, lockMembers, type MemberRow, saveRole } from './member-store.ts';
import { memberToWire } from './to-wire.ts';

const DONE = { done: true } as const;

export const membersRouter = router({
  list: readProcedure
    .input(z.void())
    .output(MembersWire)
    .query(async ({ ctx }) => ({ members: (await listMembers(ctx.db)).map(memberToWire) })),

  changeRole: adminProcedure
    .input(ChangeRoleInput)
    .output(DoneWire)
    .mutation(({ ctx, input: { memberId, role } }) =>
      ctx.transact(async (tx) => {
        const { member, by } = await inQuestion(tx, ctx, memberId);
        const to = orThrow(changeRole(by.role, member, role));
        if (to === member.role) {
          unchanged(tx);
          return DONE;
        }
        await saveRole(tx, memberId, to);
        const values = { role: { from: member.role, to } };
        await announce(tx, ctx, { action: 'member.roleChanged', resourceType: 'member', resourceId: memberId, changes: { values } });
        return DONE;
      }),
    ),

  remove: adminProcedure
    .input(MemberRef)
    .output(DoneWire)
    .mutation(({ ctx, input: { memberId } }) => ctx.transact((tx) => end(tx, ctx, memberId))),

  /** One's own membership: whatever the role, but never the last owner's. */
  leave: readProcedure
    .input(z.void())
    .output(DoneWire)
    .mutation(({ ctx }) => ctx.transact((tx) => end(tx, ctx, ctx.actor.userId))),
});

async function end(tx: Tx, ctx: MemberContext, userId: Id<'user'>) {
  const { member, by } = await inQuestion(tx, ctx, userId);
  const isOwn = userId === ctx.actor.userId;
  orThrow(endMembership(isOwn ? 'themselves' : by.role, member));
  // Before it is done: whoever has left may write nothing here any more.
  await announce(tx, ctx, { action: isOwn ? 'member.left' : 'member.removed', resourceType: 'member', resourceId: userId });
  await endMembershipOf(tx, userId);
  return DONE;
}

/** Both as they are now, with nobody else changing them: a role that was taken away while the request was on its way counts for nothing. */
async function inQuestion(tx: Tx, { actor }: MemberContext, userId: Id<'user'>): Promise<{ member: MemberInQuestion; by: MemberRow }> {
  const members = await lockMembers(tx);
  const find = (id: Id<'user'>) => members.find((each) => each.userId === id);
  const by = orNotFound(find(actor.userId), 'member');
  const member = orNotFound(find(userId), 'member');
  const others = members.filter((each) => each.userId !== userId && each.role === 'owner' && each.status === 'active');
  return { by, member: { role: member.role, otherOwners: others.length } };
}
