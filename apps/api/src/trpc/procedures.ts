import { atLeast } from '@glovelly/domain/organisations';
import { DomainFailure } from '../failure.ts';
import { memberContext } from './context.ts';
import { toTransport } from './errors.ts';
import { type Access, t } from './init.ts';

const answering = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTransport(result.error);
  return result;
});

const procedureFor = (least: Access) =>
  answering.meta({ access: least }).use(async ({ ctx, next }) => {
    const session = await ctx.session();
    if (session === null) throw new DomainFailure({ code: 'session.missing' });
    if (!atLeast(session.actor.role, least)) throw new DomainFailure({ code: 'role.insufficient', needs: least });
    return next({ ctx: memberContext(ctx.dependencies, session, ctx) });
  });

/** For every member of the organisation, whatever their role. */
export const readProcedure = procedureFor('viewer');

/** For those who do the business: owner, admin, member. */
export const memberProcedure = procedureFor('member');

/** For those who run the organisation: owner, admin. */
export const adminProcedure = procedureFor('admin');
