import type { Login } from '@glovelly/domain/identity';
import type { Origin } from '../../src/audit/origin.ts';
import type { InvitedBy } from '../../src/identity/invited-by.ts';
import { signIn } from '../../src/identity/sign-in.ts';
import { todayInUtc } from '../../src/identity/today.ts';
import type { TestApp } from './app.ts';

/** What a provider says of somebody. The subject is who they are to it, whatever their address. */
export const loginOf = (subject: string, email: string | null, more: Partial<Login> = {}): Login => ({
  issuer: 'https://id.test',
  subject,
  email,
  emailVerified: true,
  displayName: 'Ben Bass',
  ...more,
});

/** Somebody in their browser, from nowhere in particular. */
export const originOf = (actorLabel: string): Origin => ({
  actorKind: 'session',
  actorLabel,
  requestId: null,
  endpoint: null,
  ip: null,
  userAgent: null,
});

/** The sign-in itself, without a browser and a provider around it: what a validated login comes to. */
export function enter(app: TestApp, login: Login, invited: InvitedBy | null = null) {
  const device = { userAgent: 'test', previousSession: null, origin: originOf(login.displayName ?? ''), invited };
  return signIn(app.dependencies.auth, login, { kind: 'invited' }, device, todayInUtc(app.clock.now()));
}
