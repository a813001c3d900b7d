import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type pg from 'pg';
import { CREATE, createValues, LIST, type NewInvoice } from './queries.ts';
import { begin, pools, type Session, serveSide, sessionFor } from './side.ts';

/*
 * (a) The floor: Hono over `pg`, hand-written SQL under the same policies, prepared, context and query pipelined in one trip. `NO_SESSION=1`
 * takes the session out as well, to show what looking it up costs.
 */
const app = new Hono();

async function inContext(session: Session, query: pg.QueryConfig): Promise<pg.QueryResult> {
  const client = await pools.app.connect();
  try {
    const [, result] = await Promise.all([client.query(begin(session)), client.query(query), client.query('commit')]);
    return result;
  } finally {
    client.release();
  }
}

app.get('/list', async (c) => {
  const session = await sessionFor(c.req.header('cookie'), c.req.header('x-tenant'));
  return session ? c.json((await inContext(session, LIST)).rows) : c.json({ error: 'nobody' }, 401);
});

app.post('/create', async (c) => {
  const session = await sessionFor(c.req.header('cookie'), c.req.header('x-tenant'));
  if (!session) return c.json({ error: 'nobody' }, 401);
  const invoice = await c.req.json<NewInvoice>();
  await inContext(session, { ...CREATE, values: createValues(session, randomUUID(), invoice) });
  return c.json({ id: invoice.id });
});

serveSide(app.fetch);
