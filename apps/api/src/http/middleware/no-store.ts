import { createMiddleware } from 'hono/factory';

/** Nothing that belongs to somebody is kept by a browser's or a proxy's cache. */
export const noStore = createMiddleware(async (c, next) => {
  await next();
  c.res.headers.set('cache-control', 'no-store');
});
