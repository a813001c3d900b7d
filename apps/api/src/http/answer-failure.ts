import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { logError } from '../log.ts';
import { plainError } from '../trpc/plain-error.ts';
import type { AppEnv } from './env.ts';
import { failurePage } from './pages/failure-page.ts';

/** A database that restarts is back in a few seconds. */
export const RETRY_AFTER_SECONDS = 5;

/** The answer to whatever was thrown outside a procedure: a page for somebody who came by an address, JSON for a program. */
export function answerFailure(thrown: Error, c: Context<AppEnv>): Response | Promise<Response> {
  const { error, status, data, body } = plainError(thrown, c.var.requestId);
  logError(c.var.log, error, { method: c.req.method });
  if (error.code === 'SERVICE_UNAVAILABLE') c.header('retry-after', String(RETRY_AFTER_SECONDS));
  c.header('cache-control', 'no-store');
  const code = status as ContentfulStatusCode; /* the table's codes are all answers with a body */
  return wantsPage(c) ? c.html(failurePage(data), code) : c.json(body, code);
}

export const wantsPage = (c: Context): boolean => c.req.header('accept')?.includes('text/html') === true;
