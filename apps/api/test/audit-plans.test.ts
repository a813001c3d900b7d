import { afterAll, beforeAll, expect, it } from 'vitest';
import { testPool } from './support/pool.ts';
import { asActor } from './support/tenant.ts';
import { type Tenants, twoTenants } from './support/tenants.ts';

/* Whatever is asked of the history, a page of it is read by index: of a busy installation it has millions of lines. */
let tenants: Tenants;
let thisMonth: string;
beforeAll(async () => {
  tenants = await twoTenants();
  await tenants.owner.query(
    `insert into app.api_audit_logs (organisation_id, occurred_at, actor_kind, user_id, actor_label, action, resource_type, resource_id)
       select md5((n % 100)::text)::uuid, now() - n * interval '1 second', 'session', md5((n % 300)::text)::uuid, 'Somebody', 'gig.changed', 'gig', md5((n % 1000)::text)::uuid
       from generate_series(1, 60000) as n`,
  );
  await tenants.owner.query(
    `insert into app.api_audit_logs (organisation_id, occurred_at, actor_kind, user_id, actor_label, action, resource_type, resource_id)
       select $1, now() - n * interval '1 minute', 'session', case when n % 5 = 0 then $2::uuid else $3::uuid end, 'Somebody', 'gig.changed', 'gig', md5((n % 50)::text)::uuid
       from generate_series(1, 2000) as n`,
    [tenants.mine.id, tenants.mine.actors.member.userId, tenants.mine.actors.owner.userId],
  );
  const { rows } = await tenants.owner.query<{ name: string }>(
    `select 'api_audit_logs_' || to_char(now() at time zone 'UTC', 'YYYY_MM') as name`,
  );
  thisMonth = rows[0]?.name ?? '';
  await tenants.owner.query(
    `insert into app.api_audit_logs (occurred_at, actor_kind, user_id, actor_label, action, outcome, ip)
       select now() - n * interval '1 second', 'session', md5((n % 300)::text)::uuid, 'Somebody', 'signIn.refused', 'refused', '203.0.113.7'
       from generate_series(1, 30000) as n`,
  );
  await tenants.owner.query('analyze app.api_audit_logs, app.memberships');
});
afterAll(() => tenants.close());

const planOf = async (role: 'owner' | 'member', condition: string, values: unknown[] = []): Promise<string> => {
  const { rows } = await asActor(tenants.app, tenants.mine.actors[role], (client) =>
    client.query<{ 'QUERY PLAN': string }>(
      `explain select * from app.api_audit_logs where organisation_id = '${tenants.mine.id}' ${condition} order by occurred_at desc, id desc limit 51`,
      values,
    ),
  );
  return rows.map((row) => row['QUERY PLAN']).join('\n');
};

it.each([
  ['owner', 'all of it', '', 'organisation_id_occurred_at'],
  ['owner', 'one person’s', `and user_id = '00000000-0000-7000-8000-000000000001'`, 'organisation_id_user_id'],
  ['owner', 'one record’s', `and resource_id = '00000000-0000-7000-8000-000000000001'`, 'organisation_id_resource_id'],
  ['owner', 'from a place on', `and occurred_at <= now() - interval '1 hour'`, 'organisation_id_occurred_at'],
] as const)('the %s reads %s by an index that begins with the organisation', async (role, _, condition, index) => {
  const plan = await planOf(role, condition);
  expect(plan).toContain(index);
  expect(plan).toMatch(/Index Cond: .*organisation_id = /);
  expect(plan).not.toContain(`Seq Scan on ${thisMonth}`); // those that are empty are read faster without an index
  expect(plan).not.toMatch(/Filter:.*app\.current_/);
});

it('a member reads their own by index, and the role is looked up once', async () => {
  const plan = await planOf('member', `and user_id = '${tenants.mine.actors.member.userId}'`);
  expect(plan).toContain('organisation_id_user_id');
  expect(plan).not.toContain(`Seq Scan on ${thisMonth}`); // those that are empty are read faster without an index
  expect(plan).not.toMatch(/Filter:.*app\.current_/);
});

it('leaves out the months that are over', async () => {
  const plan = await planOf('owner', `and occurred_at >= '2999-01-01'`);
  expect(plan).not.toMatch(/api_audit_logs_20\d\d_/);
});

/** How many pages of the database are looked at, once what a connection looks up but once is known. */
async function pagesFor(call: string): Promise<number> {
  const auth = testPool(tenants.database.authUrl, 1);
  try {
    await auth.query(`select * from ${call}`);
    const { rows } = await auth.query<{ 'QUERY PLAN': [{ Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number } }] }>(
      `explain (analyze, buffers, format json) select * from ${call}`,
    );
    const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
    return (plan?.Plan['Shared Hit Blocks'] ?? 0) + (plan?.Plan['Shared Read Blocks'] ?? 0);
  } finally {
    await auth.end();
  }
}

it.each([
  ['all of it', 'null, null, null, null, null, null, null, null, null'],
  ['one person’s', `md5('7')::uuid, null, null, null, null, null, null, null, null`],
  ['one record’s', `null, null, null, '00000000-0000-7000-8000-000000000001', null, null, null, null, null`],
  ['what was refused', `null, null, 'refused', null, null, null, null, null, null`],
  [
    'from a place far down on',
    `null, null, null, null, null, null, null, now() - interval '8 hours', '00000000-0000-7000-8000-000000000001'`,
  ],
])('who runs the installation reads %s by index, through the function as well', async (_, asked) => {
  const { rows } = await tenants.owner.query<{ pages: number }>(
    `select sum(relpages)::int as pages from pg_class where relname ~ '^api_audit_logs_' and relkind = 'r'`,
  );
  const all = rows[0]?.pages ?? 0;
  expect(await pagesFor(`auth.installation_log(${asked}, 51)`)).toBeLessThan(all / 10);
});

it('and who is in it, from one person to the next', async () => {
  expect(await pagesFor('auth.installation_log_people(100)')).toBeLessThan(300 * 20);
});
