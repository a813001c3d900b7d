import { atLeast } from '@glovelly/domain/organisations';
import type { Role } from '@glovelly/domain/visibility';
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { DomainFailure } from '../../failure.ts';
import type { Session } from '../../identity/session.ts';
import type { Access } from '../../trpc/init.ts';
import type { AppEnv } from '../env.ts';

const declared = new WeakMap<object, Access>();

/**
 * Says for whom a route is, and keeps everybody else out: what `memberProcedure` and its like are to procedures. Every route has one; a contract
 * test reads them from the app and fails on a route that says nothing.
 */
export function access(who: Access): MiddlewareHandler<AppEnv> {
  const guard = createMiddleware<AppEnv>(async (c, next) => {
    if (who !== 'nobody') admit(who, await c.var.loadSession());
    await next();
  });
  declared.set(guard, who);
  return guard;
}

/** What a handler of a route declares; null when it declares nothing. */
export const accessOf = (handler: object): Access | null => declared.get(handler) ?? null;

function admit(who: Exclude<Access, 'nobody'>, session: Session | null): void {
  if (session === null) throw new DomainFailure({ code: 'session.missing' });
  if (who === 'person') return;
  if (who === 'platformAdmin') {
    if (session.person.platformRole !== 'admin') throw new DomainFailure({ code: 'platform.adminOnly' });
    return;
  }
  atLeastAs(who, session);
}

function atLeastAs(least: Role, { membership }: Session): void {
  if (membership === null) throw new DomainFailure({ code: 'organisation.forbidden' });
  if (!atLeast(membership.actor.role, least)) throw new DomainFailure({ code: 'role.insufficient', needs: least });
}
