import { UserRef, UserWire } from '@glovelly/contract/users';
import { unbind as mayUnbind } from '@glovelly/domain/identity';
import { announceInAuth } from '../../audit/announce-in-auth.ts';
import { orThrow } from '../../failure.ts';
import { organisationsOf } from '../../identity/organisations.ts';
import { platformAdminProcedure } from '../../trpc/procedures.ts';
import { change } from './change.ts';
import { signInTakenMail } from './mails.ts';
import { takeSubject } from './store.ts';

/**
 * Takes somebody's sign-in from them. Whoever has their address comes in as them next, so it is not done quietly: they are told by mail, and it stands in
 * the history of the organisations that they own.
 */
export const unbind = platformAdminProcedure
  .input(UserRef)
  .output(UserWire)
  .mutation(({ ctx, input }) =>
    change(ctx, input.id, async ({ tx, user, facts }) => {
      orThrow(mayUnbind(ctx.person.id, facts));
      await takeSubject(tx, ctx.person.id, user.id);
      const done = { action: 'user.unbound' } as const;
      const theirs = (await organisationsOf(tx, user.id)).filter(({ role, demo }) => role === 'owner' && !demo);
      for (const { id: organisationId } of theirs)
        await announceInAuth(
          tx,
          { userId: ctx.person.id, origin: ctx.origin },
          { organisationId, resourceType: 'user', resourceId: user.id, ...done },
        );
      await ctx.dependencies.mail.post(tx, signInTakenMail({ ...user, status: facts.status }, ctx.dependencies.publicUrl));
      return done;
    }),
  );
