import type { Actor } from '@glovelly/domain/visibility';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrismaClient } from '../src/db/generated/client.ts';
import { idsOf } from './support/tenant.ts';
import { type Tenants, twoTenants } from './support/tenants.ts';

/*
 * Prisma gathers the findUnique calls, and the array transactions, of one tick across requests and sends them from the first caller's
 * async context. Whoever chooses the tenant below Prisma leaks here; these tests stay for ever (docs/adr/0003).
 */
let tenants: Tenants;
beforeAll(async () => {
  tenants = await twoTenants();
});
afterAll(() => tenants.close());

const times = Array.from({ length: 100 }, (_, index) => index);

/** Interleaved on purpose: every second question is the other tenant's, all of one tick. */
const both = <T>(ask: (actor: Actor, index: number) => Promise<T>): Promise<T[][]> => {
  const { mine, theirs } = tenants;
  const pairs = times.map((index) => Promise.all([ask(mine.actors.owner, index), ask(theirs.actors.member, index)]));
  return Promise.all(pairs).then((answers) => [answers.map(([first]) => first as T), answers.map(([, second]) => second as T)]); // a pair has two
};

test('200 findUnique calls of two tenants at once find the own row, and never the other tenant’s', async () => {
  const { db, mine, theirs } = tenants;
  const mineId = String(idsOf(mine, 'app.clients')[0]);
  const theirId = String(idsOf(theirs, 'app.clients')[0]);
  const ask = async (actor: Actor, index: number) => {
    const [organisationId, id] = index % 2 === 0 ? [mine.id, mineId] : [theirs.id, theirId];
    const client = await db.as(actor).client.findUnique({ where: { organisationId_id: { organisationId, id } } });
    return client?.id ?? null;
  };

  const [asMine, asTheirs] = await both(ask);

  expect(asMine).toEqual(times.map((index) => (index % 2 === 0 ? mineId : null)));
  expect(asTheirs).toEqual(times.map((index) => (index % 2 === 0 ? null : theirId)));
});

test('200 array transactions of two tenants at once see their own organisation alone', async () => {
  const ask = async (actor: Actor) => {
    const client = tenants.db.as(actor) as PrismaClient; // the product's type hides array transactions; the client has them
    const [organisations, members] = await client.$transaction([client.organisation.findMany(), client.membership.findMany()]);
    return [...organisations.map(({ id }) => id), ...members.map(({ organisationId }) => organisationId)];
  };

  const [asMine, asTheirs] = await both(ask);

  expect(new Set(asMine?.flat())).toEqual(new Set([tenants.mine.id]));
  expect(new Set(asTheirs?.flat())).toEqual(new Set([tenants.theirs.id]));
});

test('200 interactive transactions of two tenants at once write into their own organisation alone', async () => {
  const ask = (actor: Actor, index: number) =>
    tenants.db.transact(actor, async (tx) => {
      await tx.blobDeletion.create({ data: { organisationId: actor.organisationId, storageKey: `leak/${actor.role}/${index}` } });
      const keys = await tx.blobDeletion.findMany({ where: { storageKey: { startsWith: 'leak/' } } });
      return new Set(keys.map((key) => key.organisationId));
    });

  const [asMine, asTheirs] = await both(ask);

  for (const seen of asMine ?? []) expect(seen).toEqual(new Set([tenants.mine.id]));
  for (const seen of asTheirs ?? []) expect(seen).toEqual(new Set([tenants.theirs.id]));
});

test('raw SQL without any filter sees the own organisation alone', async () => {
  const ask = (actor: Actor) => tenants.db.as(actor).$queryRaw<{ id: string }[]>`select id from app.organisations`;
  const [asMine, asTheirs] = await both(ask);
  expect(new Set(asMine?.flat().map(({ id }) => id))).toEqual(new Set([tenants.mine.id]));
  expect(new Set(asTheirs?.flat().map(({ id }) => id))).toEqual(new Set([tenants.theirs.id]));
});
