import type { Actor } from '@glovelly/domain/visibility';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../src/db/ask.ts';
import type { Db } from '../src/db/database.ts';
import { databaseFailure } from '../src/db/failures.ts';
import { Prisma } from '../src/db/generated/client.ts';
import { type Tenants, twoTenants } from './support/tenants.ts';

/* Statements that go past Prisma's engine are held to what holds for those that go through it. */
let tenants: Tenants;
beforeAll(async () => {
  tenants = await twoTenants();
});
afterAll(() => tenants.close());

const CLIENTS = Prisma.sql`select organisation_id as "organisationId", name from app.clients`;
const clients = (db: Db) => ask<{ organisationId: string; name: string }>(db, CLIENTS);
const insertion = ({ organisationId }: Actor, name: string) =>
  Prisma.sql`insert into app.clients (organisation_id, id, name, sort_name) values (${organisationId}::uuid, ${v7()}::uuid, ${name}, ${name})`;
const owner = () => tenants.mine.actors.owner;

test('200 statements of two tenants at once, without a filter of their own, see their own organisation alone', async () => {
  const { db, mine, theirs } = tenants;
  const seen = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const own = index % 2 === 0 ? mine : theirs;
      const rows = await clients(db.as(own.actors.owner));
      return rows.length > 0 && rows.every(({ organisationId }) => organisationId === own.id);
    }),
  );
  expect(new Set(seen)).toEqual(new Set([true]));
});

test('inside a transaction a statement is part of it: it sees what the transaction did, and goes with it', async () => {
  const { db } = tenants;
  const names = async (client: Db) => (await clients(client)).map(({ name }) => name);
  const work = db.transact(owner(), async (tx) => {
    await ask(tx, insertion(owner(), 'Not kept'));
    expect(await names(tx)).toContain('Not kept');
    expect(await names(db.as(owner()))).not.toContain('Not kept');
    throw new RangeError('of our own');
  });
  await expect(work).rejects.toThrow(RangeError);
  expect(await names(db.as(owner()))).not.toContain('Not kept');
});

test('a write into another organisation is refused by the database, and told as what it is', async () => {
  const refused = ask(tenants.db.as(owner()), insertion(tenants.theirs.actors.owner, 'Planted'));
  const failure = await refused.catch(databaseFailure);
  expect(failure).toMatchObject({ kind: 'forbidden' });
});

test('what people type is a value, never a part of the statement', async () => {
  const name = `'; drop table app.clients; --`;
  await ask(tenants.db.as(owner()), insertion(owner(), name));
  expect(await clients(tenants.db.as(owner()))).toContainEqual({ organisationId: tenants.mine.id, name });
});
