import { OpenedWire } from '@glovelly/contract/installation';
import { GrantSupportInput, RevokeSupportInput, SupportGrantsWire } from '@glovelly/contract/support';
import { personalOrganisationName } from '@glovelly/domain/identity';
import { grantSupport } from '@glovelly/domain/support';
import { z } from 'zod';
import { announce, unchanged } from '../../audit/announce.ts';
import { announceInAuth } from '../../audit/announce-in-auth.ts';
import { DomainFailure, orNotFound, orThrow } from '../../failure.ts';
import { enterOrganisation } from '../../identity/enter-organisation.ts';
import { homeOrganisation } from '../../identity/home-organisation.ts';
import { router } from '../../trpc/init.ts';
import { adminProcedure, ownerProcedure, personProcedure } from '../../trpc/procedures.ts';
import { endGrant, insertGrant, listGrants } from './store.ts';
import { toWire } from './to-wire.ts';

/** An owner lets the installation's admins look in for a time, sees what they looked at, and sends them away. */
export const supportRouter = router({
  list: adminProcedure
    .input(z.void())
    .output(SupportGrantsWire)
    .query(async ({ ctx }) => (await listGrants(ctx.db)).map(toWire)),

  /** The same id again is the same click. */
  grant: ownerProcedure
    .input(GrantSupportInput)
    .output(SupportGrantsWire)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => {
        const wanted = orThrow(grantSupport(input));
        const known = (await listGrants(tx)).some(({ id }) => id === input.id);
        if (known) unchanged(tx);
        else {
          await insertGrant(tx, input.id, wanted);
          await announce(tx, ctx, {
            action: 'support.granted',
            resourceType: 'supportGrant',
            resourceId: input.id,
            changes: { counts: { hours: wanted.hours } },
          });
        }
        return (await listGrants(tx)).map(toWire);
      }),
    ),

  /** Also while the organisation is closing: nobody has to wait to close a door. */
  revoke: ownerProcedure
    .meta({ access: 'owner', whileClosing: true })
    .input(RevokeSupportInput)
    .output(SupportGrantsWire)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => {
        orNotFound(
          (await listGrants(tx)).find(({ id }) => id === input.grantId),
          'supportGrant',
        );
        if (await endGrant(tx, input.grantId))
          await announce(tx, ctx, { action: 'support.revoked', resourceType: 'supportGrant', resourceId: input.grantId });
        else unchanged(tx);
        return (await listGrants(tx)).map(toWire);
      }),
    ),

  /** Back to an organisation of one's own. */
  leave: personProcedure
    .input(z.void())
    .output(OpenedWire)
    .mutation(async ({ ctx }) => {
      const { membership } = (await ctx.session()) ?? {};
      return ctx.dependencies.auth.transact(async (tx) => {
        const name = personalOrganisationName(ctx.person.displayName, ctx.person.email);
        const home = await homeOrganisation(tx, { userId: ctx.person.id, origin: ctx.origin }, name);
        if (membership?.actor.organisationId === home) return { organisationId: home };
        if (!(await enterOrganisation(tx, ctx, home))) throw new DomainFailure({ code: 'organisation.forbidden' });
        if (membership && membership.supportUntil !== null) {
          const { organisationId } = membership.actor;
          await announceInAuth(
            tx,
            { userId: ctx.person.id, origin: { ...ctx.origin, actorKind: 'support' } },
            { organisationId, action: 'support.left', resourceType: 'organisation', resourceId: organisationId },
          );
        }
        return { organisationId: home };
      });
    }),
});
