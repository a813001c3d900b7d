import { ProvisionUserInput, UserWire } from '@glovelly/contract/users';
import { provision as mayProvision } from '@glovelly/domain/identity';
import { orThrow } from '../../failure.ts';
import { inviteToSignIn } from '../../identity/mails.ts';
import { provisionPerson } from '../../identity/provision.ts';
import { platformAdminProcedure } from '../../trpc/procedures.ts';
import { answer, beginAdministration } from './change.ts';
import { emailTaken, findUser } from './store.ts';

/** Lets somebody in. The same id again answers who is there: a second click makes, and writes to, nobody. */
export const provision = platformAdminProcedure
  .input(ProvisionUserInput)
  .output(UserWire)
  .mutation(({ ctx, input }) =>
    ctx.dependencies.auth.transact(async (tx) => {
      await beginAdministration(ctx, tx);
      const { id, invite, ...wanted } = input;
      if (await findUser(tx, id)) return answer(ctx, tx, id);
      orThrow(mayProvision(wanted, { emailTaken: await emailTaken(tx, wanted.email, id) }));
      await provisionPerson(tx, { userId: ctx.person.id, origin: ctx.origin }, { id, ...wanted });
      if (invite && wanted.active) await inviteToSignIn(tx, ctx.dependencies, { id, ...wanted });
      return answer(ctx, tx, id);
    }),
  );
