import {
  ChangePlatformRoleInput,
  CorrectUserEmailInput,
  SuspendUserInput,
  UserListInput,
  UserPageWire,
  UserRef,
  UserWire,
} from '@glovelly/contract/users';
import { changePlatformRole, correctEmail, invite, reactivate, suspend } from '@glovelly/domain/identity';
import { orThrow } from '../../failure.ts';
import { inviteToSignIn } from '../../identity/mails.ts';
import { todayInUtc } from '../../identity/today.ts';
import { router } from '../../trpc/init.ts';
import { platformAdminProcedure } from '../../trpc/procedures.ts';
import { answer, change } from './change.ts';
import { listUsers } from './list.ts';
import { provision } from './provision.ts';
import { emailTaken, endSessions, reinstate, saveEmail, saveRole, saveSuspension } from './store.ts';
import { toRowWire } from './to-wire.ts';
import { unbind } from './unbind.ts';

/** People, for those who run the installation: who may come in. What they do inside is not here. */
export const usersRouter = router({
  list: platformAdminProcedure
    .input(UserListInput)
    .output(UserPageWire)
    .query(async ({ ctx, input }) => {
      const today = todayInUtc(ctx.now());
      const { rows, nextCursor, total } = await listUsers(ctx.dependencies.auth, input, today);
      return { users: rows.map((row) => toRowWire(row, today)), nextCursor, total };
    }),

  get: platformAdminProcedure
    .input(UserRef)
    .output(UserWire)
    .query(({ ctx, input }) => answer(ctx, ctx.dependencies.auth, input.id)),

  provision,

  correctEmail: platformAdminProcedure
    .input(CorrectUserEmailInput)
    .output(UserWire)
    .mutation(({ ctx, input }) =>
      change(ctx, input.id, async ({ tx, user, facts }) => {
        const email = orThrow(correctEmail(facts, input.email, { emailTaken: await emailTaken(tx, input.email, user.id) }));
        if (email === user.email) return null;
        await saveEmail(tx, user.id, email);
        return { action: 'user.emailCorrected', changes: { fields: ['email'] } };
      }),
    ),

  invite: platformAdminProcedure
    .input(UserRef)
    .output(UserWire)
    .mutation(({ ctx, input }) =>
      change(ctx, input.id, async ({ tx, user, facts }) => {
        orThrow(invite(facts));
        await inviteToSignIn(tx, ctx.dependencies, user);
        return { action: 'user.invited' };
      }),
    ),

  suspend: platformAdminProcedure
    .input(SuspendUserInput)
    .output(UserWire)
    .mutation(({ ctx, input }) =>
      change(ctx, input.id, async ({ tx, user, facts, today }) => {
        const suspension = orThrow(suspend(ctx.person.id, facts, input, today));
        await saveSuspension(tx, user.id, suspension);
        return {
          action: 'user.suspended',
          changes: {
            fields: ['status', 'suspensionReason', 'suspendedUntil'],
            values: { status: { from: facts.status, to: 'suspended' } },
          },
        };
      }),
    ),

  reactivate: platformAdminProcedure
    .input(UserRef)
    .output(UserWire)
    .mutation(({ ctx, input }) =>
      change(ctx, input.id, async ({ tx, user, facts }) => {
        const to = orThrow(reactivate(ctx.person.id, facts));
        if (!(await reinstate(tx, user.id))) return null;
        return { action: 'user.reactivated', changes: { fields: ['status'], values: { status: { from: user.status, to } } } };
      }),
    ),

  unbind,

  changeRole: platformAdminProcedure
    .input(ChangePlatformRoleInput)
    .output(UserWire)
    .mutation(({ ctx, input }) =>
      change(ctx, input.id, async ({ tx, user, facts }) => {
        const to = orThrow(changePlatformRole(ctx.person.id, facts, input.platformRole));
        if (to === user.platformRole) return null;
        await saveRole(tx, user.id, to);
        return {
          action: 'user.roleChanged',
          changes: { fields: ['platformRole'], values: { platformRole: { from: user.platformRole, to } } },
        };
      }),
    ),

  signOutEverywhere: platformAdminProcedure
    .input(UserRef)
    .output(UserWire)
    .mutation(({ ctx, input }) =>
      change(ctx, input.id, async ({ tx, user }) => {
        const sessions = await endSessions(tx, user.id);
        return sessions === 0 ? null : { action: 'user.signedOut', changes: { counts: { sessions } } };
      }),
    ),
});
