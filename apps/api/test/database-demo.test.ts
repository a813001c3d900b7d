import type pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPool } from './support/pool.ts';
import type { Tenant } from './support/tenant.ts';
import { insertRow, makeTenant, type Tenants, twoTenants } from './support/tenants.ts';

let tenants: Tenants;
let signIn: pg.Pool;
beforeAll(async () => {
  tenants = await twoTenants();
  signIn = testPool(tenants.database.authUrl, 2);
});
afterAll(async () => {
  await signIn.end();
  await tenants.close();
});

async function makeDemo(): Promise<Tenant> {
  const demo = await makeTenant(tenants.owner);
  await tenants.owner.query('update app.organisations set demo = true where id = $1', [demo.id]);
  return demo;
}

const remove = (actor: Tenant['actors']['owner'], organisationId: string) =>
  tenants.db.transact(actor, (tx) => tx.$queryRaw<{ key: string }[]>`select app.remove_demo_organisation(${organisationId}::uuid) as key`);

test('a demo organisation goes as a whole, issued documents included, and names the files it leaves', async () => {
  const demo = await makeDemo();
  const keys = await remove(demo.actors.owner, demo.id);

  const pdfs = [demo.invoices.issued, demo.invoices.void].map((id) => `organisations/${demo.id}/invoices/${id}/invoice.pdf`);
  expect(keys.map(({ key }) => key).toSorted()).toEqual(['a', 'gone', ...pdfs].toSorted());
  const kept = (name: string) => name === 'app.api_audit_logs'; // the log outlives what it tells of
  for (const table of [...demo.rows.keys(), 'app.payments'].filter((name) => name.startsWith('app.') && !kept(name))) {
    const column = table === 'app.organisations' ? 'id' : 'organisation_id';
    expect((await tenants.owner.query(`select from ${table} where ${column} = $1`, [demo.id])).rowCount, table).toBe(0);
    expect((await tenants.owner.query(`select from ${table} where ${column} = $1`, [tenants.mine.id])).rowCount, table).toBeGreaterThan(0);
  }
});

test('whoever was in it is back in the organisation they joined first; whoever has no other is signed out', async () => {
  const demo = await makeDemo();
  const { owner, viewer } = demo.actors;
  const home = v7();
  await signIn.query('select auth.found_organisation($1, $2, $3)', [owner.userId, home, 'Home']);
  const sessions = [owner, viewer].map(({ userId }, index) => ({ token_hash: Buffer.alloc(32, index + 1), user_id: userId }));
  for (const session of sessions)
    await insertRow(signIn, 'auth.sessions', { ...session, active_organisation_id: demo.id, expires_at: new Date(Date.now() + 1_000_000) });

  await remove(owner, demo.id);

  const { rows } = await signIn.query('select user_id, active_organisation_id from auth.sessions where user_id = any ($1)', [
    [owner.userId, viewer.userId],
  ]);
  expect(rows).toEqual([{ user_id: owner.userId, active_organisation_id: home }]);
});

test('a real organisation is not removed, not even by its owner', async () => {
  await expect(remove(tenants.mine.actors.owner, tenants.mine.id)).rejects.toThrow();
  expect((await tenants.owner.query('select from app.invoices where organisation_id = $1', [tenants.mine.id])).rowCount).toBe(3);
});

test('nobody but its owner removes a demo organisation', async () => {
  const demo = await makeDemo();
  for (const actor of [demo.actors.admin, demo.actors.member, demo.actors.viewer, tenants.mine.actors.owner]) {
    await expect(remove(actor, demo.id)).rejects.toThrow();
  }
  expect((await tenants.owner.query('select from app.organisations where id = $1', [demo.id])).rowCount).toBe(1);
});

test('the application cannot make a real organisation a demo', async () => {
  const { owner } = tenants.mine.actors;
  await expect(tenants.db.as(owner).organisation.updateMany({ data: { demo: true } })).rejects.toThrow();
});

test('even in a demo, the application deletes no issued invoice by itself', async () => {
  const demo = await makeDemo();
  await expect(tenants.db.as(demo.actors.owner).invoice.deleteMany({ where: { id: demo.invoices.issued } })).rejects.toThrow();
});
