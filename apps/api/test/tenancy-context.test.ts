import type { Actor } from '@glovelly/domain/visibility';
import { features } from '@glovelly/tooling/policies/features.ts';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseFailure } from '../src/db/failures.ts';
import { asActor } from './support/tenant.ts';
import { makeTenant, type Tenants, twoTenants } from './support/tenants.ts';

let tenants: Tenants;
beforeAll(async () => {
  tenants = await twoTenants();
});
afterAll(() => tenants.close());

const tables = features.flatMap(({ tenantTables = [] }) => tenantTables.map(({ table }) => table));
const rowsIn = (table: string) => `select count(*)::int as n from app.${table}`;

describe.each(tables)('%s', (table) => {
  test('has rows that somebody may read: the refusals below refuse something', async () => {
    const seen = await asActor(tenants.app, tenants.mine.actors.owner, (client) => client.query<{ n: number }>(rowsIn(table)));
    expect(seen.rows[0]?.n).toBeGreaterThan(0);
  });

  test('shows nothing to a statement that does not say who acts', async () => {
    const seen = await tenants.app.query<{ n: number }>(rowsIn(table));
    expect(seen.rows).toEqual([{ n: 0 }]);
  });

  test('shows nothing to a member of another organisation, whatever organisation they name', async () => {
    const stranger = { userId: tenants.theirs.actors.owner.userId, organisationId: tenants.mine.id };
    const seen = await asActor(tenants.app, stranger, (client) => client.query<{ n: number }>(rowsIn(table)));
    expect(seen.rows).toEqual([{ n: 0 }]);
  });
});

test('a write that does not say who acts is refused, and known as such', async () => {
  const write = tenants.app.query(`insert into app.clients (organisation_id, id, name) values ($1, $2, 'Nobody')`, [tenants.mine.id, v7()]);
  const error: unknown = await write.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(databaseFailure(error)).toMatchObject({ kind: 'forbidden', sqlState: '42501' });
});

test('a write into another organisation is refused through the product as well', async () => {
  const { db, mine, theirs } = tenants;
  const write = db.as(mine.actors.owner).client.create({ data: { organisationId: theirs.id, id: v7(), name: 'Planted' } });
  const error: unknown = await write.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(databaseFailure(error)).toMatchObject({ kind: 'forbidden' });
});

test('the database is not asked anything for an actor without ids', () => {
  const nameless = { userId: '', organisationId: tenants.mine.id, role: 'owner' } as unknown as Actor; // what a bug would pass
  expect(() => tenants.db.as(nameless)).toThrow('an actor is a user and an organisation');
  const hostile = { ...tenants.mine.actors.owner, organisationId: `${tenants.mine.id}', true); --` } as unknown as Actor; // likewise
  expect(() => tenants.db.as(hostile)).toThrow(TypeError);
});

test('the context ends with its transaction: a connection carries nothing to its next user', async () => {
  const client = await tenants.app.connect();
  try {
    await client.query(`begin; select set_config('app.user_id', '${tenants.mine.actors.owner.userId}', true)`);
    await client.query(`select set_config('app.organisation_id', '${tenants.mine.id}', true)`);
    expect((await client.query('select app.current_org_id() as id')).rows).toEqual([{ id: tenants.mine.id }]);
    await client.query('commit');
    expect(
      (await client.query('select app.current_user_id() as person, app.current_org_id() as id, app.current_org_role() as role')).rows,
    ).toEqual([{ person: null, id: null, role: null }]);
  } finally {
    client.release();
  }
});

test('suspending a person takes their organisations away at once, and reinstating gives them back', async () => {
  const tenant = await makeTenant(tenants.owner);
  const actor = tenant.actors.member;
  const mayRead = () =>
    asActor(tenants.app, actor, (client) => client.query('select from app.clients')).then(({ rowCount }) => rowCount === 1);

  expect(await mayRead()).toBe(true);
  await tenants.owner.query(`update auth.users set status = 'suspended' where id = $1`, [actor.userId]);
  expect(await mayRead()).toBe(false);
  await tenants.owner.query(`update auth.users set status = 'active' where id = $1`, [actor.userId]);
  expect(await mayRead()).toBe(true);
});

test('a demotion acts at once: the role is the database’s to know, not the caller’s', async () => {
  const tenant = await makeTenant(tenants.owner);
  const claimed = tenant.actors.admin;
  await tenants.owner.query(`update app.memberships set role = 'viewer' where user_id = $1`, [claimed.userId]);
  const rename = () => tenants.db.as(claimed).organisation.updateMany({ where: { id: tenant.id }, data: { name: 'Mine now' } });
  expect(await rename()).toEqual({ count: 0 });
});
