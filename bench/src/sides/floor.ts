import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { pools, serveSide, sessionOf, tokenOf } from './side.ts';

const LIST = {
  name: 'list',
  text: `select i.id, i.number, i.client_id as "clientId", c.name as "clientName", i.state, i.currency, i.total_minor as "total",
                i.total_minor - i.paid_minor as "amountDue", i.invoice_date::text as "invoiceDate", i.due_date::text as "dueDate"
           from app.invoices i join app.clients c on c.organisation_id = i.organisation_id and c.id = i.client_id
          order by i.created_at desc, i.id desc limit 50`,
};
const app = new Hono();
app.get('/list', async (c) => {
  const session = await sessionOf(
    createHash('sha256')
      .update(tokenOf(c.req.header('cookie')))
      .digest(),
  );
  if (!session) return c.json({ error: 'nobody' }, 401);
  const client = await pools.app.connect();
  try {
    const [, result] = await Promise.all([
      client.query(
        `begin; select set_config('app.user_id','${session.user_id}',true), set_config('app.organisation_id','${session.organisation_id}',true)`,
      ),
      client.query(LIST),
      client.query('commit'),
    ]);
    return c.json(result.rows);
  } finally {
    client.release();
  }
});
serveSide(app.fetch);
