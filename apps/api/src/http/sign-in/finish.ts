import { SESSION_DAYS, strayReturnsPerAddress } from '@glovelly/domain/identity';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Dependencies } from '../../dependencies.ts';
import { orThrow } from '../../failure.ts';
import { takeAttempt } from '../../identity/attempts.ts';
import { type RateLimit, takeTurn, whoseAddress } from '../../identity/rate-limit.ts';
import { signIn } from '../../identity/sign-in.ts';
import { todayInUtc } from '../../identity/today.ts';
import type { CookieNames } from '../cookies.ts';
import type { AppEnv } from '../env.ts';
import { announceRefusedSignIn, signInOrigin } from './announce.ts';
import { backToSignIn } from './problem.ts';
import { rememberRefused } from './remember-refused.ts';
import type { SignInSettings } from './settings.ts';

const DAY_SECONDS = 24 * 60 * 60;
const strays: RateLimit = { name: 'strayReturn', allowances: strayReturnsPerAddress };

/**
 * Takes the browser back from the provider. The attempt is used up first, whatever follows, so that nothing about it can be tried twice; then the
 * code is exchanged, the ID token validated, and the decision carried out. Whoever is let in has a session that did not exist before.
 */
export async function finishSignIn(c: Context<AppEnv>, dependencies: Dependencies, cookies: CookieNames, settings: SignInSettings) {
  const state = c.req.query('state') ?? '';
  const cookie = cookies.attempt(state);
  const attempt = await takeAttempt(dependencies.auth, { state, browser: getCookie(c, cookie) ?? '' });
  if (attempt === null) {
    orThrow(await takeTurn(dependencies, strays, whoseAddress(c.var.clientAddress)));
    await announceRefusedSignIn(c, dependencies, 'expired', null);
    return backToSignIn(c, { reason: 'expired' }, '/');
  }
  cookies.drop(c, cookie);

  const callback = new URL(settings.callbackUrl);
  callback.search = new URL(c.req.url).search;
  const login = await settings.provider.finish(callback, { state, ...attempt });
  if (!login.ok) {
    await announceRefusedSignIn(c, dependencies, login.error.reason, null);
    return backToSignIn(c, login.error, attempt.returnTo);
  }

  const { invitationHash } = attempt;
  const device = {
    userAgent: c.req.header('user-agent') ?? null,
    previousSession: c.var.sessionHash,
    origin: signInOrigin(c, login.value),
    invited: invitationHash && { tokenHash: invitationHash, now: dependencies.now() },
  };
  const signedIn = await signIn(dependencies.auth, login.value, settings.policy, device, todayInUtc(dependencies.now()));
  if (!signedIn.ok) {
    await announceRefusedSignIn(c, dependencies, signedIn.error, login.value);
    rememberRefused(c, dependencies, cookies, login.value, signedIn.error);
    return backToSignIn(c, { reason: signedIn.error }, attempt.returnTo);
  }
  cookies.drop(c, cookies.refused);
  setCookie(c, cookies.session, signedIn.value.token, { ...cookies.options, maxAge: SESSION_DAYS * DAY_SECONDS });
  return c.redirect(signedIn.value.joined ? '/' : attempt.returnTo, 303);
}
