import type { TRPCError } from '@trpc/server';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { announceRefusal } from '../../audit/announce-in-auth.ts';
import { labelOf } from '../../audit/origin.ts';
import type { Dependencies } from '../../dependencies.ts';
import { DomainFailure } from '../../failure.ts';
import { plainError } from '../../trpc/plain-error.ts';
import type { AppEnv, Refused } from '../env.ts';
import { routeOf } from './request-log.ts';

export const refusedOf = (endpoint: string, error: TRPCError): Refused[] =>
  error.code === 'FORBIDDEN'
    ? [{ endpoint, errorCode: error.cause instanceof DomainFailure ? error.cause.failure.code : 'forbidden' }]
    : [];

/**
 * Writes into the log what was refused to somebody who is signed in: outside of what they asked for, of which nothing is kept. That it cannot be
 * written changes no answer. Strangers are not told of: there is nobody to name, and anybody could write as much as they liked.
 */
export const noteRefusals = (dependencies: Dependencies) =>
  createMiddleware<AppEnv>(async (c, next) => {
    c.set('refused', []);
    await next();
    const ofRoute = c.error ? refusedOf(`${c.req.method} ${routeOf(c)}`, plainError(c.error, c.var.requestId).error) : [];
    const [refused] = [...c.var.refused, ...ofRoute]; // of a batch one is enough
    if (refused) await note(c, dependencies, refused).catch((err) => c.var.log.warn({ err }, 'a refusal was not written into the log'));
  });

async function note(c: Context<AppEnv>, { auth }: Dependencies, { endpoint, errorCode }: Refused): Promise<void> {
  const session = await c.var.loadSession();
  if (session === null) return;
  const { requestId, clientAddress: ip, userAgent } = c.var;
  const actorKind = session.membership !== null && session.membership.supportUntil !== null ? 'support' : 'session';
  const how = { requestId, endpoint, ip, userAgent: userAgent?.slice(0, 300) ?? null };
  await announceRefusal(
    auth,
    { userId: session.person.id, origin: { actorKind, actorLabel: labelOf(session.person), ...how } },
    { organisationId: session.membership?.actor.organisationId ?? null, action: 'access.refused', errorCode },
  );
}
