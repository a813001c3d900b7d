import { refuseWhileClosing } from '@glovelly/domain/closing';
import { createMiddleware } from 'hono/factory';
import type { Dependencies } from '../../dependencies.ts';
import { DomainFailure, orThrow } from '../../failure.ts';
import { noteSupport } from '../../identity/under-support.ts';
import { memberContext } from '../../trpc/context.ts';
import { inSameOrganisation } from '../../trpc/procedures.ts';
import type { FilesEnv } from '../env.ts';
import { routeOf } from './request-log.ts';

/** Lets in who is signed in, with what a feature is given; nobody else. */
export const memberSession = (dependencies: Dependencies) =>
  createMiddleware<FilesEnv>(async (c, next) => {
    const session = await c.var.loadSession();
    if (session === null) throw new DomainFailure({ code: 'session.missing' });
    if (session.membership === null) throw new DomainFailure({ code: 'organisation.forbidden' });
    inSameOrganisation(c.req.header('x-glovelly-organisation') ?? null, session.membership);
    if (!['GET', 'HEAD'].includes(c.req.method)) orThrow(refuseWhileClosing(session.membership.organisation.closesOn));
    const request = { ...c.var, actorKind: 'session' } as const;
    const member = memberContext(dependencies, { ...session, membership: session.membership }, request, `${c.req.method} ${routeOf(c)}`);
    await noteSupport(dependencies.auth, session.membership, { origin: member.origin, writes: !['GET', 'HEAD'].includes(c.req.method) });
    c.set('session', member);
    await next();
  });
