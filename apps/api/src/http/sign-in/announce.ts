import type { Login } from '@glovelly/domain/identity';
import type { Context } from 'hono';
import { announceInAuth, announceRefusal } from '../../audit/announce-in-auth.ts';
import { labelOf, type Origin } from '../../audit/origin.ts';
import type { Dependencies } from '../../dependencies.ts';
import { endSession } from '../../identity/sessions.ts';
import type { AppEnv } from '../env.ts';

const CALLBACK = 'GET /auth/callback';

/** Who comes back from the provider, as the log tells it. Nobody has vouched for the name yet when they are refused. */
export const signInOrigin = (c: Context<AppEnv>, login: Pick<Login, 'displayName' | 'email'> | null): Origin =>
  origin(
    c,
    CALLBACK,
    login === null ? 'Somebody unknown' : labelOf({ displayName: login.displayName ?? '', email: login.email ?? 'Somebody unknown' }),
  );

/** Cancelling is nobody's refusal, and a provider that is away says nothing about whoever came. */
const UNSAID: readonly string[] = ['cancelled', 'unavailable'];

export async function announceRefusedSignIn(
  c: Context<AppEnv>,
  { auth }: Dependencies,
  reason: string,
  login: Pick<Login, 'displayName' | 'email'> | null,
): Promise<void> {
  if (UNSAID.includes(reason)) return;
  const who = signInOrigin(c, login === null ? null : { displayName: '', email: login.email }); // by their address: anybody can call themselves anything
  await announceRefusal(auth, { userId: null, origin: who }, { organisationId: null, action: 'signIn.refused', errorCode: reason });
}

/** Ends the session that the browser has, and tells the organisation in which it acted. */
export async function endAnnounced(c: Context<AppEnv>, { auth }: Dependencies, tokenHash: Uint8Array): Promise<void> {
  const session = await c.var.loadSession();
  await auth.transact(async (tx) => {
    await endSession(tx, tokenHash);
    if (session === null) return;
    const by = { userId: session.person.id, origin: origin(c, 'POST /auth/sign-out', labelOf(session.person)) };
    const organisationId = session.membership?.actor.organisationId ?? null;
    await announceInAuth(tx, by, { organisationId, action: 'session.ended', resourceType: 'session', resourceId: session.id });
  });
}

const origin = (c: Context<AppEnv>, endpoint: string, actorLabel: string): Origin => ({
  actorKind: 'session',
  actorLabel,
  requestId: c.var.requestId,
  endpoint,
  ip: c.var.clientAddress,
  userAgent: c.var.userAgent?.slice(0, 300) ?? null,
});
