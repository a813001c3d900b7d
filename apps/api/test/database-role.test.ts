import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertSafeRole } from '../src/db/safe-role.ts';
import { testPool } from './support/pool.ts';
import { type Tenants, twoTenants } from './support/tenants.ts';

let tenants: Tenants;
let superuser: pg.Pool;
beforeAll(async () => {
  tenants = await twoTenants();
  superuser = testPool(tenants.database.superuserUrl);
});
afterAll(async () => {
  await superuser.end();
  await tenants.close();
});

/** Roles are of the whole cluster: one with a name of its own, gone when the test is over. */
async function withRole<T>(make: (name: string) => string, use: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const name = `gl_test_${randomUUID().replaceAll('-', '')}`;
  const password = randomUUID();
  await superuser.query(`create role ${name} login password '${password}'; ${make(name)}`);
  const url = new URL(tenants.database.appUrl);
  url.username = name;
  url.password = password;
  const pool = testPool(url.toString());
  try {
    return await use(pool);
  } finally {
    await pool.end();
    await superuser.query(`reassign owned by ${name} to gl_owner; drop owned by ${name}; drop role ${name}`);
  }
}

test('the login of the application is safe', async () => {
  await expect(tenants.db.assertSafeRole()).resolves.toBeUndefined();
});

test('a superuser is refused', async () => {
  await expect(assertSafeRole(superuser)).rejects.toThrow('postgres is a superuser');
});

test('the owner of the tables is refused', async () => {
  await expect(assertSafeRole(tenants.owner)).rejects.toThrow('it owns app.clients');
});

test.each([
  ['bypasses row-level security', (name: string) => `alter role ${name} bypassrls`, 'bypasses row-level security'],
  ['may become a superuser', (name: string) => `grant postgres to ${name}`, 'it may become postgres, who is a superuser'],
  ['may become the owner', (name: string) => `grant gl_owner to ${name}`, 'it owns app.invoices'],
  ['owns one table', (name: string) => `alter table app.payments owner to ${name}`, 'it owns app.payments'],
  ['owns a schema', (name: string) => `alter schema ops owner to ${name}`, 'it owns the schema ops'],
])('a login that %s is refused', async (_, make, reason) => {
  await withRole(make, async (pool) => {
    await expect(assertSafeRole(pool)).rejects.toThrow(reason);
  });
});

test.each(['no force', 'disable'])('a table whose row-level security is on %s is refused', async (loosen) => {
  const alter = (how: string) => tenants.owner.query(`alter table app.gigs ${how} row level security`);
  await alter(loosen);
  try {
    await expect(tenants.db.assertSafeRole()).rejects.toThrow('app.gigs is not under forced row-level security');
  } finally {
    await alter('enable');
    await alter('force');
  }
});

test('a database without our tables is refused: nothing has been migrated', async () => {
  const url = new URL(tenants.database.superuserUrl);
  url.pathname = '/template1';
  const pool = testPool(url.toString());
  await expect(assertSafeRole(pool)).rejects.toThrow('has the database been migrated?');
  await pool.end();
});
