import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { logError } from '../log.ts';
import { plainError } from '../trpc/plain-error.ts';
import type { AppEnv } from './env.ts';
import { failurePage } from './pages/failure-page.ts';
import { retryAfter } from './retry-after.ts';

/** The answer to whatever was thrown outside a procedure: a page for somebody who came by an address, JSON for a program. */
export function answerFailure(thrown: Error, c: Context<AppEnv>): Response | Promise<Response> {
  const { error, status, data, body } = plainError(thrown, c.var.requestId);
  logError(c.var.log, error, { method: c.req.method });
  const wait = retryAfter(error);
  if (wait !== null) c.header('retry-after', String(wait));
  c.header('cache-control', 'no-store');
  const code = status as ContentfulStatusCode; /* the table's codes are all answers with a body */
  return wantsPage(c) ? c.html(failurePage(data), code) : c.json(body, code);
}

export const wantsPage = (c: Context): boolean => c.req.header('accept')?.includes('text/html') === true;
