import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Dependencies } from '../../dependencies.ts';
import { loadSession } from '../../identity/load-session.ts';
import type { Session } from '../../identity/session.ts';
import { hashToken } from '../../identity/token.ts';
import type { CookieNames } from '../cookies.ts';
import type { AppEnv } from '../env.ts';

/** Reads whose request it is: not before somebody asks, and then once. */
export const identify = (dependencies: Dependencies, cookies: CookieNames) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const token = getCookie(c, cookies.session);
    const hash = token === undefined ? null : hashToken(token);
    let loading: Promise<Session | null> | null = null;
    c.set('sessionHash', hash);
    c.set('loadSession', () => {
      loading ??= hash === null ? Promise.resolve(null) : remember(loadSession(dependencies.auth, hash));
      return loading;
    });
    await next();

    async function remember(pending: Promise<Session | null>): Promise<Session | null> {
      const session = await pending;
      if (session) c.set('userId', session.person.id);
      return session;
    }
  });
