import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Dependencies } from '../../dependencies.ts';
import { sessionLoader } from '../../identity/load-session.ts';
import { openRefusedLogin } from '../../identity/refused-login.ts';
import type { Session } from '../../identity/session.ts';
import { type RenewedToken, renewToken } from '../../identity/sessions.ts';
import { hashToken } from '../../identity/token.ts';
import type { CookieNames } from '../cookies.ts';
import type { AppEnv } from '../env.ts';

/**
 * Reads whose request it is: not before somebody asks, and then once. A session whose privileges have changed leaves with a new token. A cookie that is
 * good for nothing is left where it is: the answer to an old request must not take away the new token that another one brought.
 */
export function identify({ auth, keys, now }: Dependencies, cookies: CookieNames) {
  const loadSession = sessionLoader(auth);
  return createMiddleware<AppEnv>(async (c, next) => {
    const token = getCookie(c, cookies.session);
    const hash = token === undefined ? null : hashToken(token);
    let loading: Promise<Session | null> | null = null;
    const renewed: RenewedToken[] = []; // one, or none
    c.set('sessionHash', hash);
    c.set('loadSession', () => {
      loading ??= hash === null ? Promise.resolve(null) : load(hash);
      return loading;
    });
    c.set('refusedLogin', () => openRefusedLogin(keys, getCookie(c, cookies.refused), now()));
    await next();
    const isDecided = c.res.headers.getSetCookie().some((cookie) => cookie.startsWith(`${cookies.session}=`)); // signed out, or in anew
    if (!isDecided) for (const token of renewed) cookies.keepSession(c, token);

    async function load(tokenHash: Uint8Array): Promise<Session | null> {
      const loaded = await loadSession(tokenHash);
      if (loaded === null) return null;
      const token = loaded.rotationDue ? await renewToken(auth, tokenHash) : null;
      if (token !== null) renewed.push(token);
      c.set('userId', loaded.session.person.id);
      return loaded.session;
    }
  });
}
