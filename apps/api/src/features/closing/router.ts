import { ClosingWire, RequestClosingInput } from '@glovelly/contract/closing';
import { closesOn, closingsPerPerson, GRACE_DAYS, reopen, requestClosing } from '@glovelly/domain/closing';
import { z } from 'zod';
import { announce } from '../../audit/announce.ts';
import type { Db } from '../../db/database.ts';
import { DomainFailure, orNotFound, orThrow } from '../../failure.ts';
import { type RateLimit, takeTurn } from '../../identity/rate-limit.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { router } from '../../trpc/init.ts';
import { ownerProcedure } from '../../trpc/procedures.ts';
import { closingRequestedMail, reopenedMail } from './mails.ts';
import { countHoldings, findClosing, ownersOf, saveClosing, saveReopening } from './store.ts';

const closings: RateLimit = { name: 'closings', allowances: closingsPerPerson };

/** The end of an organisation: read-only for thirty days, then gone. What removes it is a job (remove-closed.ts). */
export const closingRouter = router({
  get: ownerProcedure
    .input(z.void())
    .output(ClosingWire)
    .query(({ ctx }) => answer(ctx.db, ctx)),

  request: ownerProcedure
    .input(RequestClosingInput)
    .output(ClosingWire)
    .mutation(async ({ ctx, input }) => {
      // Looked at before, so that a mistyped name takes no turn.
      orThrow(requestClosing(ctx.actor.role, orNotFound(await findClosing(ctx.db, ctx), 'organisation'), input.typedName));
      orThrow(await takeTurn(ctx.dependencies, closings, ctx.actor.userId));
      return ctx.transact(async (tx) => {
        const { actor, organisation, person, dependencies } = ctx;
        const before = orNotFound(await findClosing(tx, ctx), 'organisation');
        const { graceDays } = orThrow(requestClosing(actor.role, before, input.typedName));
        const closesAt = await saveClosing(tx, graceDays);
        if (closesAt === null) throw new DomainFailure({ code: 'record.stale', current: 0 }); // by another owner, at the same moment
        await announce(tx, ctx, { action: 'organisation.closing', resourceType: 'organisation', resourceId: actor.organisationId });
        const facts = { id: actor.organisationId, name: before.name, timeZone: organisation.timeZone, closesAt };
        for (const to of await ownersOf(tx))
          await dependencies.mail.post(tx, closingRequestedMail(to, facts, person.displayName, dependencies.publicUrl));
        return answer(tx, ctx);
      });
    }),

  reopen: ownerProcedure
    .meta({ access: 'owner', whileClosing: true })
    .input(z.void())
    .output(ClosingWire)
    .mutation(({ ctx }) =>
      ctx.transact(async (tx) => {
        const { actor, person, dependencies } = ctx;
        const before = orNotFound(await findClosing(tx, ctx), 'organisation');
        orThrow(reopen(actor.role, before, ctx.now()));
        if (!(await saveReopening(tx))) throw new DomainFailure({ code: 'organisation.notClosing' }); // by another owner, at the same moment
        await announce(tx, ctx, { action: 'organisation.reopened', resourceType: 'organisation', resourceId: actor.organisationId });
        for (const to of await ownersOf(tx))
          await dependencies.mail.post(
            tx,
            reopenedMail(to, { id: actor.organisationId, name: before.name }, person.displayName, dependencies.publicUrl),
          );
        return answer(tx, ctx);
      }),
    ),
});

async function answer(db: Db, ctx: Pick<MemberContext, 'actor' | 'organisation'>): Promise<ClosingWire> {
  const row = orNotFound(await findClosing(db, ctx), 'organisation');
  return {
    organisationName: row.name,
    graceDays: GRACE_DAYS,
    requestedAt: row.requestedAt?.toISOString() ?? null,
    closesOn: closesOn(row),
    holds: await countHoldings(db, ctx.actor),
  };
}
