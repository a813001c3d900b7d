import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { DomainFailure } from '../../failure.ts';

const MEBIBYTE = 1024 * 1024;

/** What says its length is judged by it, unread: to look at the body would make a stream of it. What comes in pieces is counted as it comes. */
function atMost(mebibytes: number): MiddlewareHandler {
  const refuse = (): never => {
    throw new DomainFailure({ code: 'request.tooLarge', mebibytes });
  };
  const counted = bodyLimit({ maxSize: mebibytes * MEBIBYTE, onError: refuse });
  return createMiddleware(async (c, next) => {
    const length = saidLength(c);
    if (length === null) return counted(c, next);
    if (length > mebibytes * MEBIBYTE) refuse();
    await next();
  });
}

/** Null when it is not said, or not in a way that HTTP keeps a sender to. */
function saidLength(c: Context): number | null {
  if (c.req.header('transfer-encoding') !== undefined) return null;
  const length = c.req.header('content-length');
  if (length !== undefined) return /^\d{1,15}$/.test(length) ? Number(length) : null;
  return c.req.method === 'GET' || c.req.method === 'HEAD' ? 0 : null;
}

/** No command needs more; the longest list is paged. */
export const jsonLimit = atMost(1);

/** A receipt or a gig list is at most 10 MiB; the rest is the form around it. */
export const uploadLimit = atMost(12);
