import { Hono } from 'hono';
import type { AppEnv } from './env.ts';
import { access } from './middleware/access.ts';
import type { Readiness } from './readiness.ts';

/**
 * `/healthz`: the process answers, whatever it stands on. `/readyz`: it can serve; 503 while it cannot, and from the moment it is asked to stop.
 * Neither says anything of hosts, versions or errors: they are open to everybody.
 */
export const health = (ready: () => Promise<Readiness>) =>
  new Hono<AppEnv>()
    .get('/healthz', access('nobody'), (c) => c.json({ status: 'ok' }))
    .get('/readyz', access('nobody'), async (c) => {
      const answer = await ready();
      c.header('cache-control', 'no-store');
      return c.json(answer, answer.status === 'ready' ? 200 : 503);
    });
