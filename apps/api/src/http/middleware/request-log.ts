import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Logger } from 'pino';
import type { AppEnv } from '../env.ts';

/** One line a request: which route, how it ended, how long it took, whose. No address, no query, no body, no name: nothing personal but an id. */
export const requestLog = (log: Logger) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const started = performance.now();
    const line = log.child({ requestId: c.get('requestId') });
    c.set('log', line);
    c.set('userId', null);
    c.set('procedures', null);
    await next();
    const level = levelOf(c.res.status, c.req.path);
    if (!line.isLevelEnabled(level)) return;
    const { userId, procedures } = c.var;
    line[level](
      {
        method: c.req.method,
        route: routeOf(c),
        ...(procedures === null ? {} : { procedures }),
        status: c.res.status,
        ms: Math.round((performance.now() - started) * 10) / 10,
        ...(userId === null ? {} : { userId }),
      },
      'request',
    );
  });

/** The pattern that answers, not the address: the longest of those that match. */
export const routeOf = (c: Context): string =>
  matchedRoutes(c).reduce((longest, { path }) => (path.length > longest.length ? path : longest), '');

/** Probes and the app's own files come by the hundred and say little. */
function levelOf(status: number, path: string): 'error' | 'info' | 'debug' {
  if (status >= 500) return 'error';
  return status < 400 && !/^\/(trpc|auth|files)(\/|$)/.test(path) ? 'debug' : 'info';
}
