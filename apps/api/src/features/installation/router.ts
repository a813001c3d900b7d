import { InstallationWire, OpenedWire, OpenSupportInput, OpenToSupportWire } from '@glovelly/contract/installation';
import { z } from 'zod';
import { announceInAuth } from '../../audit/announce-in-auth.ts';
import { orNotFound } from '../../failure.ts';
import { router } from '../../trpc/init.ts';
import { platformAdminProcedure } from '../../trpc/procedures.ts';
import { liveGrants, openSupport, readState } from './store.ts';
import { toGrantWire, toWire } from './to-wire.ts';

/** What this installation is, for those who run it; and the organisations that have let them in for support. */
export const installationRouter = router({
  get: platformAdminProcedure
    .input(z.void())
    .output(InstallationWire)
    .query(async ({ ctx }) => {
      const [state, readiness] = await Promise.all([readState(ctx.dependencies.auth), ctx.installation.ready()]);
      return toWire(state, readiness, ctx.installation);
    }),

  openToSupport: platformAdminProcedure
    .input(z.void())
    .output(z.array(OpenToSupportWire))
    .query(async ({ ctx }) => (await liveGrants(ctx.dependencies.auth, ctx.person.id)).map(toGrantWire)),

  /** From the next request on the session looks into that organisation. A grant that is over, or is not there, is nobody's. */
  openSupport: platformAdminProcedure
    .input(OpenSupportInput)
    .output(OpenedWire)
    .mutation(({ ctx, input }) =>
      ctx.dependencies.auth.transact(async (tx) => {
        const organisationId = orNotFound(await openSupport(tx, ctx.sessionId, input), 'supportGrant');
        await announceInAuth(
          tx,
          { userId: ctx.person.id, origin: { ...ctx.origin, actorKind: 'support' } },
          { organisationId, action: 'support.opened', resourceType: 'supportGrant', resourceId: input.grantId },
        );
        return { organisationId };
      }),
    ),
});
