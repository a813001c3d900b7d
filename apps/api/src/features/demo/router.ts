import { SwitchedWire } from '@glovelly/contract/session';
import { demoYear } from '@glovelly/domain/demo';
import { z } from 'zod';
import { DomainFailure } from '../../failure.ts';
import { moveSessions, switchOrganisation } from '../../identity/organisations.ts';
import type { RequestContext } from '../../trpc/context.ts';
import { router } from '../../trpc/init.ts';
import { readProcedure } from '../../trpc/procedures.ts';
import type { DemoApi } from './demo-api.ts';
import { fillDemoYear } from './fill-demo-year.ts';
import { demoOrganisation, ownOrganisation, removeDemoOrganisation } from './store.ts';

/** A demo year, one click away and as easily removed. It is an organisation of its own: its numbers and money never mix with real ones. */
export const demoRouter = (apiAs: (context: RequestContext) => DemoApi) =>
  router({
    /** Makes the person's demo year, or finds the one they have, and moves this session to it. */
    load: readProcedure
      .input(z.void())
      .output(SwitchedWire)
      .mutation(async ({ ctx }) => {
        const { dependencies, actor, person, organisation, requestId, log, clientAddress, userAgent } = ctx;
        const demo = await demoOrganisation(dependencies.auth, actor.userId, person.displayName, ctx.newId());
        if (demo.isNew) {
          const owner = { userId: actor.userId, organisationId: demo.id, role: 'owner' } as const;
          const inDemo = { actor: owner, organisation: { ...organisation, id: demo.id, currency: 'GBP' as const, demo: true } };
          const session = async () => ({ id: ctx.sessionId, person, membership: inDemo });
          try {
            await fillDemoYear(
              apiAs({ dependencies, requestId, log, clientAddress, userAgent, actorKind: 'system', session }),
              demoYear(ctx.today()),
              ctx.newId,
            );
          } catch (error) {
            await dependencies.database.transact(owner, (tx) => removeDemoOrganisation(tx, demo.id)); // all of it, or nothing
            throw error;
          }
        }
        await switchOrganisation(dependencies.auth, ctx.sessionId, demo.id);
        return { organisationId: demo.id };
      }),

    /** Removes the demo year that this session is in, with all that is in it, and moves back to the person's own organisation. */
    remove: readProcedure
      .input(z.void())
      .output(SwitchedWire)
      .mutation(async ({ ctx }) => {
        const { dependencies, actor, organisation, blobs, log } = ctx;
        if (!organisation.demo || actor.role !== 'owner') throw new DomainFailure({ code: 'demo.notHere' });
        const own = await ownOrganisation(dependencies.auth, actor.userId);
        await moveSessions(dependencies.auth, actor.userId, { from: actor.organisationId, to: own });
        const keys = await ctx.transact((tx) => removeDemoOrganisation(tx, actor.organisationId));
        for (const key of keys)
          await blobs.delete(key).catch((error) => log.warn({ error }, 'a file of a removed demo year was left behind'));
        return { organisationId: own };
      }),
  });
