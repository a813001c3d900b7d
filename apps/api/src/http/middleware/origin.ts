import type { HttpBindings } from '@hono/node-server';
import { createMiddleware } from 'hono/factory';
import { clientAddress, type TrustedProxies } from '../client-address.ts';
import type { AppEnv } from '../env.ts';

/** Notes where a request comes from, for limits and for the audit log. */
export const origin = (trusted: TrustedProxies) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const { incoming } = (c.env ?? {}) as Partial<HttpBindings>; // node's own request; a test that asks the app directly has none
    c.set('clientAddress', clientAddress(incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'), trusted));
    c.set('userAgent', c.req.header('user-agent')?.slice(0, 500) ?? null);
    await next();
  });
