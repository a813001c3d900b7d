import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepAuditMonths } from '../src/audit/keep-months.ts';
import type { JobDependencies } from '../src/jobs/job.ts';
import { openWorkerDatabase } from '../src/jobs/worker-database.ts';
import { createLog } from '../src/log.ts';
import { testPool } from './support/pool.ts';
import { asActor } from './support/tenant.ts';
import { insertRow, type Tenants, twoTenants } from './support/tenants.ts';

/* The log as the database itself keeps it: what nobody can do to it, whatever the program is talked into. */
let tenants: Tenants;
let auth: pg.Pool;
beforeAll(async () => {
  tenants = await twoTenants();
  auth = testPool(tenants.database.authUrl, 8);
});
afterAll(async () => {
  await auth.end();
  await tenants.close();
});

/** The SQLSTATE with which the database refuses; 'done' when it does not. */
const outcome = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'unknown',
  );
const as = (role: 'owner' | 'member' | 'viewer', sql: string, values: unknown[] = []) =>
  asActor(tenants.app, tenants.mine.actors[role], (client) => client.query(sql, values));
const line = (more: Record<string, unknown> = {}) => ({
  organisation_id: tenants.mine.id,
  actor_kind: 'session',
  user_id: tenants.mine.actors.member.userId,
  actor_label: 'Somebody',
  action: 'client.created',
  ...more,
});
const insertion = (row: Record<string, unknown>) =>
  [
    `insert into app.api_audit_logs (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, index) => `$${index + 1}`)})`,
    Object.values(row),
  ] as const;
const writing = (row: Record<string, unknown>) => outcome(as('member', ...insertion(row)));

const REFUSED = '42501'; // insufficient_privilege: a grant or a policy
const KEPT = '23001'; // restrict_violation: the trigger

describe('history is only written', () => {
  it.each([
    'update app.api_audit_logs set actor_label = $$nobody$$',
    'delete from app.api_audit_logs',
    'truncate app.api_audit_logs',
    'select * from app.api_audit_logs_default',
    'insert into app.api_audit_logs_default select * from app.api_audit_logs',
    'drop table app.api_audit_logs_default',
    'alter table app.api_audit_logs disable trigger trg_api_audit_logs_append_only',
    'select ops.keep_audit_partitions(30)',
  ])('the application cannot: %s', async (sql) => {
    expect(await outcome(as('owner', sql))).toBe(REFUSED);
  });

  it.each(['update app.api_audit_logs set actor_label = $$nobody$$', 'delete from app.api_audit_logs', 'truncate app.api_audit_logs'])(
    'not even whoever owns it can: %s',
    async (sql) => {
      expect(await outcome(tenants.owner.query(sql))).toBe(KEPT);
    },
  );

  it('nor by the name of a month', async () => {
    const { rows } = await tenants.owner.query<{ month: string }>(
      'select distinct tableoid::regclass::text as month from app.api_audit_logs',
    );
    for (const { month } of rows) {
      expect(await outcome(as('owner', `select * from ${month}`))).toBe(REFUSED);
      expect((await tenants.owner.query(`select * from ${month}`)).rows).toEqual([]); // under no policy at all, its owner included
    }
  });

  it.each(['select', 'insert', 'update', 'delete'])('who signs people in has no %s on it', async (privilege) => {
    const { rows } = await tenants.owner.query(`select has_table_privilege('gl_auth', 'app.api_audit_logs', $1) as may`, [privilege]);
    expect(rows).toEqual([{ may: false }]);
  });
});

describe('a line is signed', () => {
  it('by whoever writes it, in their organisation', async () => {
    expect(await writing(line())).toBe('done');
    expect(await writing(line({ user_id: tenants.mine.actors.owner.userId }))).toBe(REFUSED);
    expect(await writing(line({ user_id: null }))).toBe(REFUSED);
    expect(await writing(line({ organisation_id: tenants.theirs.id }))).toBe(REFUSED);
    expect(await writing(line({ organisation_id: null }))).toBe(REFUSED);
  });

  it('and dated by the database, which also says what was refused', async () => {
    expect(await writing(line({ occurred_at: '2020-01-01' }))).toBe(REFUSED);
    expect(await writing(line({ outcome: 'refused' }))).toBe(REFUSED);
  });

  it.each([
    ['a label of a book’s length', { actor_label: 'x'.repeat(321) }],
    ['no label', { actor_label: '' }],
    ['an action in prose', { action: 'did something' }],
    ['a body', { changes: JSON.stringify({ body: 'x'.repeat(8_000) }) }],
    ['a list', { changes: '[]' }],
    ['a browser that tells its life', { user_agent: 'x'.repeat(301) }],
    ['an unknown kind of actor', { actor_kind: 'ghost' }],
  ])('not with %s', async (_, more) => {
    expect(await writing(line(more))).toBe('23514');
  });
});

describe('reading it', () => {
  it('a member sees what they did themselves, an owner all of their organisation, nobody what is the installation’s', async () => {
    await insertRow(tenants.owner, 'app.api_audit_logs', line({ organisation_id: null, action: 'signIn.refused' }));
    const seenBy = async (role: 'owner' | 'member' | 'viewer') =>
      (await as(role, 'select organisation_id, user_id from app.api_audit_logs')).rows.map((row) => row.user_id);
    const { owner, member } = tenants.mine.actors;
    expect(new Set(await seenBy('owner'))).toEqual(new Set([owner.userId, member.userId]));
    expect(new Set(await seenBy('member'))).toEqual(new Set([member.userId]));
    expect(await seenBy('viewer')).toEqual([]);
  });

  it('who runs the installation sees what belongs to no organisation, and that alone', async () => {
    const all = Array.from({ length: 9 }, () => 'null').join(', ');
    const { rows } = await auth.query(`select * from auth.installation_log(${all}, 100)`);
    expect(rows.map(({ action }) => action)).toEqual(['signIn.refused']);
  });
});

describe('refusals', () => {
  const refuse = (ip: string | null, userId: string | null = null) =>
    auth.query<{ written: boolean }>(
      `select auth.announce_refusal(null, 'session', $2, 'somebody', 'r', 'GET /auth/callback', $1, 'a browser', 'signIn.refused', 'notEnrolled') as written`,
      [ip, userId],
    );
  const written = async (asked: ReturnType<typeof refuse>) => (await asked).rows[0]?.written;

  it('are twenty an hour from one address and no more, however many come at once', async () => {
    const all = await Promise.all(Array.from({ length: 60 }, () => written(refuse('192.0.2.99'))));
    expect(all.filter(Boolean)).toHaveLength(20);
    expect(await written(refuse('192.0.2.100'))).toBe(true);
  });

  it('are counted for a person wherever they come from', async () => {
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, n) => written(refuse(`198.51.100.${n}`, tenants.mine.actors.member.userId))),
    );
    expect(all.filter(Boolean)).toHaveLength(20);
  });

  it('are a thousand an hour in all', async () => {
    await tenants.owner.query(
      `insert into app.api_audit_logs (actor_kind, actor_label, action, outcome, ip)
         select 'session', 'somebody', 'signIn.refused', 'refused', '203.0.113.0'::inet + n from generate_series(1, 1000) as n`,
    );
    expect(await written(refuse('192.0.2.200'))).toBe(false);
  });
});

describe('months', () => {
  const keep = async (days = 90, ahead = 3) =>
    (await tenants.owner.query('select * from ops.keep_audit_partitions($1, $2)', [days, ahead])).rows[0];
  const months = async () =>
    (
      await tenants.owner.query<{ name: string }>(
        `select relname as name from pg_class where relispartition and relkind = 'r' and relname ~ '^api_audit_logs_' order by 1`,
      )
    ).rows.map(({ name }) => name);

  it('are made three ahead, and once', async () => {
    expect((await months()).filter((name) => name !== 'api_audit_logs_default')).toHaveLength(4);
    expect(await keep()).toEqual({ created: 0, dropped: 0, strays: '0' });
    expect(await keep(90, 5)).toEqual({ created: 2, dropped: 0, strays: '0' });
  });

  it('are nobody’s by their own name, and bound', async () => {
    const { rows } = await tenants.owner.query(
      `select relname from pg_class where relname ~ '^api_audit_logs_' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity and relacl is null)`,
    );
    expect(rows).toEqual([]);
  });

  it('take back what fell beside them while nobody made any', async () => {
    const { rows } = await tenants.owner.query<{ later: string }>(`select (now() + interval '8 months')::text as later`);
    const later = rows[0]?.later;
    await insertRow(tenants.owner, 'app.api_audit_logs', line({ occurred_at: later, action: 'client.removed' }));
    const where = async () =>
      (
        await tenants.owner.query<{ month: string }>(
          `select tableoid::regclass::text as month from app.api_audit_logs where action = 'client.removed'`,
        )
      ).rows.map(({ month }) => month);
    expect(await where()).toEqual(['app.api_audit_logs_default']);
    expect(await keep(90, 9)).toMatchObject({ strays: '1' });
    expect(await where()).toEqual([expect.stringMatching(/^app\.api_audit_logs_\d{4}_\d{2}$/)]);
    expect(await outcome(tenants.owner.query('delete from app.api_audit_logs'))).toBe(KEPT);
  });

  it('go as a whole when they are past their time, and not a day before', async () => {
    await tenants.owner.query(
      `create table app.api_audit_logs_2020_01 partition of app.api_audit_logs for values from ('2020-01-01 00:00:00+00') to ('2020-02-01 00:00:00+00')`,
    );
    await insertRow(tenants.owner, 'app.api_audit_logs', line({ occurred_at: '2020-01-15', action: 'client.archived' }));
    const { rows } = await tenants.owner.query<{ days: number }>(`select (now()::date - '2020-02-01'::date) as days`);
    const days = rows[0]?.days ?? 0;
    expect(await keep(days + 2)).toMatchObject({ dropped: 0 });
    expect(await keep(90)).toMatchObject({ dropped: 1 });
    expect((await tenants.owner.query(`select from app.api_audit_logs where action = 'client.archived'`)).rowCount).toBe(0);
  });

  it('are never kept for less than thirty days, whoever asks', async () => {
    expect(await outcome(keep(29))).toBe('22023');
    expect(await outcome(keep(90, 0))).toBe('22023');
  });

  it('are kept by who does the jobs', async () => {
    const { rows } = await tenants.owner.query(
      `select rolname as role, has_function_privilege(oid, 'ops.keep_audit_partitions(integer, integer)', 'execute') as may
         from pg_roles where rolname ~ '^gl_(app|auth|backup|worker)$' order by 1`,
    );
    expect(rows.filter(({ may }) => may).map(({ role }) => role)).toEqual(['gl_worker']);

    const worker = openWorkerDatabase({ workerUrl: tenants.database.workerUrl, poolSize: 1 });
    const logged: string[] = [];
    const log = createLog('info', { write: (said) => logged.push(said) });
    const dependencies = { worker, auditDays: 90 } as Pick<JobDependencies, 'worker' | 'auditDays'> as JobDependencies; // all that this job needs
    await keepAuditMonths(dependencies, {}, { attempt: 1, last: false, log, signal: undefined });
    await worker.close();
    expect(JSON.parse(logged[0] ?? '{}')).toMatchObject({ msg: 'kept the months of the log', created: 0, dropped: 0, strays: '0' });
  });
});
