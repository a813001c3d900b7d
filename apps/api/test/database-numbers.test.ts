import type { Actor } from '@glovelly/domain/visibility';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '../src/db/database.ts';
import { makeTenant, type Tenants, twoTenants } from './support/tenants.ts';

let tenants: Tenants;
beforeAll(async () => {
  tenants = await twoTenants();
});
afterAll(() => tenants.close());

async function takeNumber(tx: Tx, { organisationId }: Actor, period: string): Promise<number> {
  const [row] = await tx.$queryRaw<[{ taken: number }]>`
    insert into app.invoice_number_counters as counter (organisation_id, period, next) values (${organisationId}::uuid, ${period}, 2)
    on conflict (organisation_id, period) do update set next = counter.next + 1
    returning next - 1 as taken`;
  return row.taken;
}

class Abandoned extends Error {}

test('sixty transactions at once, a third of them abandoned, take numbers without a gap or a repeat', async () => {
  const { actors } = await makeTenant(tenants.owner);
  const attempts = Array.from({ length: 60 }, (_, index) =>
    tenants.db
      .transact(actors.member, async (tx) => {
        const taken = await takeNumber(tx, actors.member, 'race');
        if (index % 3 === 0) throw new Abandoned(String(taken));
        return taken;
      })
      .catch((error: unknown) => {
        if (error instanceof Abandoned) return null;
        throw error;
      }),
  );
  const taken = (await Promise.all(attempts)).filter((number) => number !== null);
  expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test('two organisations count by themselves', async () => {
  const [one, other] = [await makeTenant(tenants.owner), await makeTenant(tenants.owner)];
  const take = ({ owner }: typeof one.actors) => tenants.db.transact(owner, (tx) => takeNumber(tx, owner, 'own'));
  expect([await take(one.actors), await take(other.actors), await take(one.actors)]).toEqual([1, 1, 2]);
});

test('a series goes neither back nor further than the next number, and is not deleted', async () => {
  const counters = tenants.db.as(tenants.mine.actors.owner).invoiceNumberCounter;
  const where = { organisationId: tenants.mine.id, period: '2026' };
  for (const next of [1, 2, 3, 5]) await expect(counters.updateMany({ where, data: { next } })).rejects.toThrow();
  await expect(counters.deleteMany({ where })).rejects.toThrow();
  expect(await counters.updateMany({ where, data: { next: 4 } })).toEqual({ count: 1 });
});

test('a viewer takes no number', async () => {
  const { viewer } = tenants.mine.actors;
  await expect(tenants.db.transact(viewer, (tx) => takeNumber(tx, viewer, 'viewer'))).rejects.toThrow();
});
