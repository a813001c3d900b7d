import { CreateOrganisationInput } from '@glovelly/contract/organisations';
import { SwitchedWire } from '@glovelly/contract/session';
import { foundOrganisation } from '@glovelly/domain/organisations';
import { announceInAuth } from '../../audit/announce-in-auth.ts';
import { orThrow } from '../../failure.ts';
import { enterOrganisation } from '../../identity/enter-organisation.ts';
import { foundFor } from '../../identity/found-organisation.ts';
import { onePerson } from '../../identity/one-at-a-time.ts';
import { organisationsOf } from '../../identity/organisations.ts';
import { router } from '../../trpc/init.ts';
import { personProcedure } from '../../trpc/procedures.ts';

export const organisationsRouter = router({
  /** An organisation of one's own, beside those there are, and this session in it. */
  create: personProcedure
    .input(CreateOrganisationInput)
    .output(SwitchedWire)
    .mutation(({ ctx, input: { name } }) =>
      ctx.dependencies.auth.transact(async (tx) => {
        await onePerson(tx, ctx.person.id);
        const theirs = await organisationsOf(tx, ctx.person.id);
        orThrow(foundOrganisation(theirs.filter(({ role, demo }) => role === 'owner' && !demo).length));
        const organisationId = ctx.newId<'organisation'>();
        await foundFor(tx, ctx.person.id, organisationId, name);
        const what = { action: 'organisation.created', resourceType: 'organisation', resourceId: organisationId } as const;
        await announceInAuth(tx, { userId: ctx.person.id, origin: ctx.origin }, { organisationId, ...what });
        await enterOrganisation(tx, ctx, organisationId);
        return { organisationId };
      }),
    ),
});
