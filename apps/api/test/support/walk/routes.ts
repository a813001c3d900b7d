import type { Hono } from 'hono';
import { accessOf } from '../../../src/http/middleware/access.ts';
import type { Access } from '../../../src/trpc/init.ts';

/** A route as the app itself knows it. Null is what it does not declare. */
export interface WalkedRoute {
  readonly method: string;
  /** `/files/invoices/:id/preview.pdf` */
  readonly path: string;
  readonly access: Access | null;
}

// biome-ignore lint/suspicious/noExplicitAny: an app of whatever variables
type AnyApp = Pick<Hono<any>, 'routes'>;

/**
 * Every route of an app, mounted ones included: nobody registers one, so nobody forgets to. Hono keeps middlewares in the same list; one stands there
 * for all methods and hands on to the next, which what answers does not.
 */
export function routesOf({ routes }: AnyApp): readonly WalkedRoute[] {
  const found = new Map<string, WalkedRoute>();
  for (const { method, path, handler } of routes) {
    const access = accessOf(handler);
    const isMiddleware = method === 'ALL' && handler.length > 1 && access === null;
    const key = `${method} ${path}`;
    if (!isMiddleware) found.set(key, { method, path, access: found.get(key)?.access ?? access });
  }
  return [...found.values()];
}
