import { createMiddleware } from 'hono/factory';
import { DomainFailure } from '../../failure.ts';
import type { AppEnv } from '../env.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site made the browser send. Every browser puts an Origin on an unsafe request, and nearly all say Sec-Fetch-Site; a cookie
 * that arrives with neither is refused too, because nothing vouches for it. Reads of the API and of files are refused when a foreign page asked for them: a
 * link there would take a copy of everything, and write so into the history, in the name of whoever follows it. No mail of ours links to a file.
 */
export const sameSite = (publicUrl: URL) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const origin = c.req.header('origin');
    const fetchSite = c.req.header('sec-fetch-site');
    const foreign =
      origin !== undefined ? origin !== publicUrl.origin : fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none';
    const unvouched = origin === undefined && fetchSite === undefined && c.req.header('cookie') !== undefined;
    const refused = SAFE.has(c.req.method) ? foreign && /^\/(?:trpc|files)\//.test(c.req.path) : foreign || unvouched;
    if (refused) throw new DomainFailure({ code: 'request.crossSite' });
    await next();
  });
