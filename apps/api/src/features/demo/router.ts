import { SwitchedWire } from '@glovelly/contract/session';
import { demoYear } from '@glovelly/domain/demo';
import type { Id } from '@glovelly/domain/kernel';
import { z } from 'zod';
import { announce } from '../../audit/announce.ts';
import { announceInAuth } from '../../audit/announce-in-auth.ts';
import { DomainFailure } from '../../failure.ts';
import type { AuthTx } from '../../identity/auth-database.ts';
import { enterOrganisation } from '../../identity/enter-organisation.ts';
import { homeOrganisation } from '../../identity/home-organisation.ts';
import { moveSessions } from '../../identity/organisations.ts';
import type { MemberContext, RequestContext } from '../../trpc/context.ts';
import { router } from '../../trpc/init.ts';
import { readProcedure } from '../../trpc/procedures.ts';
import type { DemoApi } from './demo-api.ts';
import { fillDemoYear } from './fill-demo-year.ts';
import { demoOrganisation, removeDemoOrganisation } from './store.ts';

/** A demo year, one click away and as easily removed. It is an organisation of its own: its numbers and money never mix with real ones. */
export const demoRouter = (apiAs: (context: RequestContext) => DemoApi) =>
  router({
    /** Makes the person's demo year, or finds the one they have, and moves this session to it. */
    load: readProcedure
      .meta({ access: 'viewer', whileClosing: true }) // it is another organisation
      .input(z.void())
      .output(SwitchedWire)
      .mutation(async ({ ctx }) => {
        const { dependencies, actor, person, organisation } = ctx;
        const demo = await demoOrganisation(dependencies.auth, actor.userId, person.displayName, ctx.newId());
        if (demo.isNew) {
          const owner = { userId: actor.userId, organisationId: demo.id, role: 'owner' } as const;
          const inDemo = {
            actor: owner,
            organisation: { ...organisation, id: demo.id, currency: 'GBP' as const, demo: true, closesOn: null },
            supportUntil: null,
          };
          const session = async () => ({ id: ctx.sessionId, person, membership: inDemo });
          try {
            await fillDemoYear(
              apiAs({ ...ctx, actorKind: 'system', pageOrganisation: null, session, refusedLogin: async () => null }),
              demoYear(ctx.today()),
              ctx.newId,
            );
          } catch (error) {
            await dependencies.database.transact(owner, (tx) => removeDemoOrganisation(tx, demo.id)); // all of it, or nothing
            throw error;
          }
        }
        await dependencies.auth.transact(async (tx) => {
          if (demo.isNew) await inOwnHistory(tx, ctx, 'demo.loaded', actor.organisationId, demo.id);
          await enterOrganisation(tx, ctx, demo.id);
        });
        return { organisationId: demo.id };
      }),

    /** Removes the demo year that this session is in, with all that is in it, and moves back to the person's own organisation. */
    remove: readProcedure
      .input(z.void())
      .output(SwitchedWire)
      .mutation(async ({ ctx }) => {
        const { dependencies, actor, person, organisation, blobs, log } = ctx;
        if (!organisation.demo || actor.role !== 'owner') throw new DomainFailure({ code: 'demo.notHere' });
        const own = await dependencies.auth.transact((tx) =>
          homeOrganisation(tx, { userId: actor.userId, origin: ctx.origin }, person.displayName),
        );
        await moveSessions(dependencies.auth, actor.userId, { from: actor.organisationId, to: own });
        const keys = await ctx.transact(async (tx) => {
          await announce(tx, ctx, { action: 'demo.removed', resourceType: 'organisation', resourceId: actor.organisationId });
          return removeDemoOrganisation(tx, actor.organisationId);
        });
        await inOwnHistory(dependencies.auth, ctx, 'demo.removed', own, actor.organisationId);
        for (const key of keys)
          await blobs.delete(key).catch((error) => log.warn({ error }, 'a file of a removed demo year was left behind'));
        return { organisationId: own };
      }),
  });

/** Also where it can still be read when the demo year is gone. */
const inOwnHistory = (
  tx: AuthTx,
  { actor, origin }: Pick<MemberContext, 'actor' | 'origin'>,
  action: 'demo.loaded' | 'demo.removed',
  organisationId: Id<'organisation'>,
  demo: Id<'organisation'>,
): Promise<void> =>
  announceInAuth(tx, { userId: actor.userId, origin }, { organisationId, action, resourceType: 'organisation', resourceId: demo });
