import { randomUUID } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../env.ts';

/** Long enough for a trace id or a UUID, and nothing in it that could break out of a log line, a header or a page. */
const WELL_FORMED = /^[A-Za-z0-9][A-Za-z0-9_-]{7,63}$/;

/** One id for the log line, the answer and whatever a person reads out to support. A proxy's is kept when it is well-formed. */
export const requestId = createMiddleware<AppEnv>(async (c, next) => {
  const given = c.req.header('x-request-id');
  const id = given !== undefined && WELL_FORMED.test(given) ? given : randomUUID();
  c.set('requestId', id);
  await next();
  c.res.headers.set('x-request-id', id);
});
