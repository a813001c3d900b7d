import { MeWire, OrganisationsWire, SwitchedWire, SwitchOrganisationInput } from '@glovelly/contract/session';
import { z } from 'zod';
import { DomainFailure } from '../../failure.ts';
import { enterOrganisation } from '../../identity/enter-organisation.ts';
import { organisationsOf } from '../../identity/organisations.ts';
import { router } from '../../trpc/init.ts';
import { personProcedure, readProcedure } from '../../trpc/procedures.ts';
import { toWire } from './to-wire.ts';

export const sessionRouter = router({
  me: readProcedure
    .input(z.void())
    .output(MeWire)
    .query(async ({ ctx }) => toWire(ctx, await organisationsOf(ctx.dependencies.auth, ctx.actor.userId))),

  /** Where they may act: also for somebody who is no longer a member where they did. */
  organisations: personProcedure
    .input(z.void())
    .output(OrganisationsWire)
    .query(async ({ ctx }) => ({ organisations: await organisationsOf(ctx.dependencies.auth, ctx.person.id) })),

  switchOrganisation: personProcedure
    .input(SwitchOrganisationInput)
    .output(SwitchedWire)
    .mutation(async ({ ctx, input }) => {
      const switched = await ctx.dependencies.auth.transact((tx) => enterOrganisation(tx, ctx, input.organisationId));
      if (!switched) throw new DomainFailure({ code: 'organisation.forbidden' });
      return { organisationId: input.organisationId };
    }),
});
