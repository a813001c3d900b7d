import { createHash } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testPool } from './support/pool.ts';
import type { Tenant } from './support/tenant.ts';
import { asActor } from './support/tenant.ts';
import { insertRow, makeTenant, type Tenants, twoTenants } from './support/tenants.ts';

let tenants: Tenants;
let signIn: pg.Pool;
beforeAll(async () => {
  tenants = await twoTenants();
  signIn = testPool(tenants.database.authUrl, 4);
});
afterAll(async () => {
  await signIn.end();
  await tenants.close();
});

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const load = async (tokenHash: Buffer) => (await signIn.query('select * from auth.load_session($1, 7)', [tokenHash])).rows;

describe('a session', () => {
  let tenant: Tenant;
  let tokenHash: Buffer;
  beforeEach(async () => {
    tenant = await makeTenant(tenants.owner);
    tokenHash = hashOf(v7());
    await insertRow(signIn, 'auth.sessions', {
      token_hash: tokenHash,
      user_id: tenant.actors.member.userId,
      active_organisation_id: tenant.id,
      expires_at: new Date(Date.now() + 86_400_000),
    });
  });

  const change = (sql: string, ...values: unknown[]) => tenants.owner.query(sql, values);
  const seen = async () =>
    (await change('select last_seen_at from auth.sessions where token_hash = $1', tokenHash)).rows[0]?.last_seen_at as Date; // one row

  test('answers person, organisation and role in one round trip', async () => {
    expect(await load(tokenHash)).toEqual([
      {
        session_id: expect.any(String),
        user_id: tenant.actors.member.userId,
        email: `${tenant.actors.member.userId}@example.test`,
        display_name: 'member',
        platform_role: 'user',
        organisation_id: tenant.id,
        role: 'member',
        organisation_name: `Organisation ${tenant.id.slice(-4)}`,
        currency: 'GBP',
        time_zone: 'Europe/London',
        tax_year_start: '04-06',
        closes_at: null,
        support_until: null,
        demo: false,
        rotation_due: false,
      },
    ]);
  });

  test('of an unknown token answers nothing', async () => {
    expect(await load(hashOf('unknown'))).toEqual([]);
  });

  test.each([
    [
      'has expired',
      `update auth.sessions set created_at = created_at - interval '30 days', expires_at = now() - interval '1 second' where token_hash = $1`,
    ],
    ['was unused for a week', `update auth.sessions set last_seen_at = now() - interval '7 days 1 second' where token_hash = $1`],
    [
      'belongs to a suspended person',
      `update auth.users set status = 'suspended' where id = (select user_id from auth.sessions where token_hash = $1)`,
    ],
  ])('that %s answers nothing', async (_, sql) => {
    await change(sql, tokenHash);
    expect(await load(tokenHash)).toEqual([]);
  });

  test('opens no organisation to somebody who is no longer a member of it', async () => {
    await change('delete from app.memberships where user_id = $1', tenant.actors.member.userId);
    expect(await load(tokenHash)).toMatchObject([{ user_id: tenant.actors.member.userId, organisation_id: null, role: null }]);
  });

  test('shows a demotion at its next use', async () => {
    await change(`update app.memberships set role = 'viewer' where user_id = $1`, tenant.actors.member.userId);
    expect(await load(tokenHash)).toMatchObject([{ role: 'viewer' }]);
  });

  test('notes that it was used at most once a minute', async () => {
    const first = await seen();
    await load(tokenHash);
    expect(await seen()).toEqual(first);
    await change(`update auth.sessions set last_seen_at = now() - interval '61 seconds' where token_hash = $1`, tokenHash);
    const stale = await seen();
    await load(tokenHash);
    expect((await seen()).getTime()).toBeGreaterThan(stale.getTime());
  });

  test('switches to another organisation of its person, and to no other', async () => {
    const switched = async (organisationId: string) =>
      (
        await signIn.query('select auth.switch_organisation(id, $2) as yes from auth.sessions where token_hash = $1', [
          tokenHash,
          organisationId,
        ])
      ).rows[0]?.yes as boolean; // one row
    expect(await switched(tenants.theirs.id)).toBe(false);
    expect(await switched(v7())).toBe(false);
    const own = v7();
    await signIn.query('select auth.found_organisation($1, $2, $3)', [tenant.actors.member.userId, own, 'Of my own']);
    expect(await switched(own)).toBe(true);
    expect(await load(tokenHash)).toMatchObject([{ organisation_id: own, role: 'owner', organisation_name: 'Of my own' }]);
  });
});

test('founding an organisation makes it, its owner and its seller profile together', async () => {
  const [userId, organisationId] = [v7(), v7()];
  await insertRow(signIn, 'auth.users', { id: userId, email: `${userId}@example.test`, display_name: 'New' });
  await signIn.query('select auth.found_organisation($1, $2, $3)', [userId, organisationId, 'New of York']);
  const found = await asActor(
    tenants.app,
    { userId, organisationId } as Tenant['actors']['owner'],
    (
      client, // ids of this test's making
    ) => client.query('select o.name, m.role, s.completed_at, o.demo from app.organisations o, app.memberships m, app.seller_profiles s'),
  );
  expect(found.rows).toEqual([{ name: 'New of York', role: 'owner', completed_at: null, demo: false }]);
  expect((await signIn.query('select * from auth.organisations_of($1)', [userId])).rows).toEqual([
    { organisation_id: organisationId, name: 'New of York', role: 'owner', demo: false, closing: false },
  ]);
  await expect(signIn.query('select auth.found_organisation($1, $2, $3)', [v7(), v7(), 'Nobody’s'])).rejects.toMatchObject({
    code: '23503',
  });
});

test('two people never share an address, however it is written', async () => {
  const email = `${v7()}@example.test`;
  await insertRow(signIn, 'auth.users', { id: v7(), email, display_name: 'One' });
  const second = insertRow(signIn, 'auth.users', { id: v7(), email: email.toUpperCase(), display_name: 'Two' });
  await expect(second).rejects.toMatchObject({ constraint: 'uq_users_email' });
});

test('an organisation keeps its last owner, also when two go at the same moment', async () => {
  const tenant = await makeTenant(tenants.owner);
  const { owner, admin } = tenant.actors;
  await expect(tenants.owner.query('delete from app.memberships where user_id = $1', [owner.userId])).rejects.toMatchObject({
    constraint: 'ck_memberships_last_owner',
  });
  await tenants.owner.query(`update app.memberships set role = 'owner' where user_id = $1`, [admin.userId]);
  const leaving = [owner, admin].map(({ userId }) =>
    tenants.owner.query(`update app.memberships set role = 'viewer' where user_id = $1`, [userId]),
  );
  const outcomes = await Promise.allSettled(leaving);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const handOver = `begin; update app.memberships set role = 'viewer' where organisation_id = '${tenant.id}' and role = 'owner';
    update app.memberships set role = 'owner' where user_id = '${tenant.actors.member.userId}'; commit`;
  await expect(tenants.owner.query(handOver)).resolves.toBeDefined();
});

describe('schema auth is for sign-in', () => {
  const ask = (sql: string) => asActor(tenants.app, tenants.mine.actors.owner, (client) => client.query(sql));
  const refused = { code: '42501' };

  test.each(['auth.sessions', 'auth.identities', 'auth.sign_in_attempts'])('the application reads nothing of %s', async (table) => {
    await expect(ask(`select from ${table}`)).rejects.toMatchObject(refused);
    await expect(ask(`delete from ${table}`)).rejects.toMatchObject(refused);
  });

  test.each([
    'load_session($1, 7)',
    'rotate_session($1, $2)',
    'organisations_of($1)',
    'switch_organisation($1, $2)',
    'found_organisation($1, $2, $3)',
  ])('the application does not call auth.%s', async (call) => {
    const nulls = call.replace(/\$\d/g, 'null');
    await expect(ask(`select auth.${nulls}`)).rejects.toMatchObject(refused);
  });

  test('the application sees the actor’s own name and nothing of others, and changes no more than the name', async () => {
    expect((await ask('select id, email, display_name, platform_role from auth.users')).rows).toMatchObject([
      { id: tenants.mine.actors.owner.userId },
    ]);
    await expect(ask('select status from auth.users')).rejects.toMatchObject(refused);
    await expect(ask(`update auth.users set platform_role = 'admin'`)).rejects.toMatchObject(refused);
    expect((await ask(`update auth.users set display_name = 'Anna'`)).rowCount).toBe(1);
  });

  test.each(['clients', 'invoices', 'organisations', 'memberships'])('sign-in reads and writes nothing of app.%s', async (table) => {
    await expect(signIn.query(`select from app.${table}`)).rejects.toMatchObject(refused);
    await expect(signIn.query(`delete from app.${table}`)).rejects.toMatchObject(refused);
  });

  test('a bound subject is never rebound, nor deleted, and nobody is deleted, by sign-in', async () => {
    await expect(signIn.query(`update auth.identities set subject = 'x'`)).rejects.toMatchObject(refused);
    await expect(signIn.query('delete from auth.identities')).rejects.toMatchObject(refused);
    await expect(signIn.query('delete from auth.users')).rejects.toMatchObject(refused);
  });
});
