import pg from 'pg';
import type { BenchDatabase, Tenant } from './database.ts';
import { atMost, type Figure, figure, median } from './figure.ts';

const COLUMNS = `i.id, i.number, i.client_id, c.name, i.state, i.currency, i.total_minor, i.paid_minor, i.invoice_date::text, i.due_date::text`;
const FROM = `app.invoices i join app.clients c on c.organisation_id = i.organisation_id and c.id = i.client_id`;
const ORDER = `order by i.created_at desc, i.id desc limit 50`;
const UNDER_POLICY = `select ${COLUMNS} from ${FROM} ${ORDER}`;
const EXPLICIT = `select ${COLUMNS} from ${FROM} where i.organisation_id = $1 and c.organisation_id = $1 ${ORDER}`;

const ROUNDS = 30;
const QUERIES = 200;

/** The newest 50 of a million under the policy, against the same with an explicit `where` and no policy; both prepared, pipelined, in the transaction that sets the context. */
export async function policyCost(database: BenchDatabase): Promise<Figure[]> {
  const under = await pipelined(database.appUrl);
  const bypassing = await pipelined(database.superuserUrl);
  const sides = { ours: [] as number[], explicit: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = await timed(database.tenants, (tenant) => inContext(under, tenant, { name: 'policy', text: UNDER_POLICY }));
    const explicit = await timed(database.tenants, (tenant) =>
      inContext(bypassing, tenant, { name: 'explicit', text: EXPLICIT, values: [tenant.organisationId] }),
    );
    if (round === 0) continue; // the first warms caches and plans
    sides.ours.push(ours);
    sides.explicit.push(explicit);
  }
  await Promise.all([under.end(), bypassing.end()]);
  const paired = median(sides.ours.map((ours, round) => ours / (sides.explicit[round] ?? Number.NaN)));
  return [
    figure(
      'policy: newest 50 of 1,000,000, in SQL alone',
      'µs',
      median(sides.ours),
      { 'explicit where': median(sides.explicit) },
      atMost(1.2, 'explicit where'),
      {
        'ratio, median of pairs': paired,
      },
    ),
  ];
}

async function inContext(client: pg.Client, tenant: Tenant, query: pg.QueryConfig): Promise<void> {
  const begin = `begin; select set_config('app.user_id','${tenant.userId}',true), set_config('app.organisation_id','${tenant.organisationId}',true)`;
  const [, result] = await Promise.all([client.query(begin), client.query(query), client.query('commit')]);
  if (result.rowCount !== 50) throw new Error(`expected 50 rows, got ${result.rowCount}`);
}

async function timed(tenants: readonly Tenant[], work: (tenant: Tenant) => Promise<void>): Promise<number> {
  const started = performance.now();
  for (let index = 0; index < QUERIES; index++) {
    const tenant = tenants[index % tenants.length];
    if (tenant) await work(tenant);
  }
  return ((performance.now() - started) / QUERIES) * 1000;
}

async function pipelined(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, pipeline: true } as pg.ClientConfig); // pg 8.23 knows it, its types do not yet
  await client.connect();
  return client;
}
