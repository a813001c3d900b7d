import { CreateOrganisationInput } from '@glovelly/contract/organisations';
import { SwitchedWire } from '@glovelly/contract/session';
import { foundOrganisation } from '@glovelly/domain/organisations';
import { announceInAuth } from '../../audit/announce-in-auth.ts';
import { orThrow } from '../../failure.ts';
import { enterOrganisation } from '../../identity/enter-organisation.ts';
import { foundFor } from '../../identity/found-organisation.ts';
import { organisationsOf } from '../../identity/organisations.ts';
import { router } from '../../trpc/init.ts';
import { personProcedure } from '../../trpc/procedures.ts';

export const organisationsRouter = router({
  /** An organisation of one's own, beside those there are, and this session in it. The same id again is the second click. */
  create: personProcedure
    .input(CreateOrganisationInput)
    .output(SwitchedWire)
    .mutation(({ ctx, input: { id, name } }) =>
      ctx.dependencies.auth.transact(async (tx) => {
        const theirs = await organisationsOf(tx, ctx.person.id);
        if (!theirs.some((organisation) => organisation.id === id)) {
          orThrow(foundOrganisation(theirs.filter(({ role, demo }) => role === 'owner' && !demo).length));
          await foundFor(tx, ctx.person.id, id, name);
          const by = { userId: ctx.person.id, origin: ctx.origin };
          await announceInAuth(tx, by, {
            organisationId: id,
            action: 'organisation.created',
            resourceType: 'organisation',
            resourceId: id,
          });
        }
        await enterOrganisation(tx, ctx, id);
        return { organisationId: id };
      }),
    ),
});
