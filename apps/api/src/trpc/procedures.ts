import { refuseWhileClosing } from '@glovelly/domain/closing';
import { atLeast } from '@glovelly/domain/organisations';
import type { Role } from '@glovelly/domain/visibility';
import { DomainFailure, orThrow } from '../failure.ts';
import type { ActiveMembership } from '../identity/session.ts';
import { noteSupport } from '../identity/under-support.ts';
import { memberContext, personContext, type RequestContext } from './context.ts';
import { toTransport } from './errors.ts';
import { t } from './init.ts';

const answering = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTransport(result.error);
  return result;
});

/** For anybody, signed in or not. What it answers is the same for every stranger. */
export const publicProcedure = answering.meta({ access: 'nobody' });

/** For whoever is signed in: what is theirs wherever they act, as devices, organisations and invitations are. */
export const personProcedure = answering
  .meta({ access: 'person' })
  .use(async ({ ctx, next, path }) => next({ ctx: personContext(ctx, await signedIn(ctx), path) }));

const procedureFor = (least: Role) =>
  answering.meta({ access: least }).use(async ({ ctx, next, path, type, meta }) => {
    const { membership, ...session } = await signedIn(ctx);
    if (membership === null) throw new DomainFailure({ code: 'organisation.forbidden' });
    inSameOrganisation(ctx.pageOrganisation, membership);
    if (!atLeast(membership.actor.role, least)) throw new DomainFailure({ code: 'role.insufficient', needs: least });
    if (type !== 'query' && meta?.whileClosing !== true) orThrow(refuseWhileClosing(membership.organisation.closesOn));
    const member = memberContext(ctx.dependencies, { ...session, membership }, ctx, path);
    await noteSupport(ctx.dependencies.auth, membership, { origin: member.origin, writes: type !== 'query' });
    return next({ ctx: member });
  });

/** For every member of the organisation, whatever their role. */
export const readProcedure = procedureFor('viewer');

/** For those who do the business: owner, admin, member. */
export const memberProcedure = procedureFor('member');

/** For those who run the organisation: owner, admin. */
export const adminProcedure = procedureFor('admin');

/** For those to whom the organisation belongs. */
export const ownerProcedure = procedureFor('owner');

/** For those who run the installation. It opens no organisation's business. */
export const platformAdminProcedure = answering.meta({ access: 'platformAdmin' }).use(async ({ ctx, next, path }) => {
  const session = await signedIn(ctx);
  if (session.person.platformRole !== 'admin') throw new DomainFailure({ code: 'platform.adminOnly' });
  return next({ ctx: personContext(ctx, session, path) });
});

/** Two tabs of a browser have one session. What was loaded for one organisation is never written into, nor mixed up with, another. */
export function inSameOrganisation(pageOrganisation: string | null, { organisation }: ActiveMembership): void {
  if (pageOrganisation !== null && pageOrganisation !== organisation.id) throw new DomainFailure({ code: 'organisation.switched' });
}

async function signedIn({ session }: RequestContext) {
  const known = await session();
  if (known === null) throw new DomainFailure({ code: 'session.missing' });
  return known;
}
