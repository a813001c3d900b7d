import { createServer, type Socket } from 'node:net';
import type pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actAs, beginAs } from '../src/db/acting.ts';
import { type Database, openDatabase } from '../src/db/database.ts';
import { databaseFailure } from '../src/db/failures.ts';
import { tenantPool } from '../src/db/tenant-pool.ts';
import { testPool } from './support/pool.ts';
import { makeTenant, type Tenants, twoTenants } from './support/tenants.ts';

let tenants: Tenants;
beforeAll(async () => {
  tenants = await twoTenants();
});
afterAll(() => tenants.close());

const failureOf = async (work: Promise<unknown>) =>
  databaseFailure(
    await work.then(
      () => undefined,
      (reason: unknown) => reason,
    ),
  );

const actor = () => tenants.mine.actors.owner;
const client = (columns: object = {}) => ({ organisationId: tenants.mine.id, id: v7(), name: 'Kept', ...columns });
const namesLike = (name: string) => tenants.db.as(actor()).client.count({ where: { name } });

describe('a transaction', () => {
  test('keeps all of it', async () => {
    await tenants.db.transact(actor(), async (tx) => {
      await tx.client.create({ data: client({ name: 'Both' }) });
      await tx.client.create({ data: client({ name: 'Both' }) });
    });
    expect(await namesLike('Both')).toBe(2);
  });

  test('or nothing of it, and reports what went wrong', async () => {
    const work = tenants.db.transact(actor(), async (tx) => {
      await tx.client.create({ data: client({ name: 'Neither' }) });
      throw new RangeError('of our own');
    });
    await expect(work).rejects.toThrow(RangeError);
    expect(await namesLike('Neither')).toBe(0);
  });

  test('that deadlocks is run again: both of two that lock in opposite order succeed', async () => {
    const { actors, rows } = await makeTenant(tenants.owner);
    const organisationId = actors.owner.organisationId;
    const ids = { gig: String(rows.get('app.gigs')?.[0]?.id), expense: String(rows.get('app.expenses')?.[0]?.id) };
    let runs = 0;
    let meet = () => {};
    const met = new Promise<void>((resolve) => {
      let arrived = 0;
      meet = () => ++arrived >= 2 && resolve();
    });
    const lock = (first: 'gig' | 'expense') =>
      tenants.db.transact(actors.owner, async (tx) => {
        runs++;
        const note = {
          gig: () => tx.gig.updateMany({ where: { organisationId, id: ids.gig }, data: { version: { increment: 1 } } }),
          expense: () => tx.expense.updateMany({ where: { organisationId, id: ids.expense }, data: { version: { increment: 1 } } }),
        };
        await note[first]();
        meet();
        await met;
        await note[first === 'gig' ? 'expense' : 'gig']();
      });

    await Promise.all([lock('gig'), lock('expense')]);

    expect(runs).toBeGreaterThan(2);
    const { rows: versions } = await tenants.owner.query(
      'select version from app.gigs where id = $1 union all select version from app.expenses where id = $2',
      [ids.gig, ids.expense],
    );
    expect(versions).toEqual([{ version: 3 }, { version: 3 }]);
  });

  test('that fails by a check at its end is reported as that check', async () => {
    const payment = {
      organisationId: tenants.mine.id,
      id: v7(),
      invoiceId: tenants.mine.invoices.issued,
      currency: 'GBP',
      amountMinor: 1n,
      paidOn: new Date('2026-11-20'),
    };
    const late = tenants.db.transact(actor(), (tx) => tx.payment.create({ data: payment }));
    expect(await failureOf(late)).toMatchObject({ kind: 'invalid', sqlState: '23514' });
    const alone = tenants.db.as(actor()).payment.create({ data: payment });
    expect(await failureOf(alone)).toMatchObject({ kind: 'invalid', sqlState: '23514' });
  });
});

describe('a connection', () => {
  const asActorOf = async <T>(use: (connection: pg.PoolClient) => Promise<T>): Promise<{ result: T; left: number }> => {
    const shared = testPool(tenants.database.appUrl);
    try {
      const connection = await actAs(beginAs(actor()), () => tenantPool(shared).connect());
      const result = await use(connection);
      connection.release();
      return { result, left: shared.totalCount };
    } finally {
      await shared.end();
    }
  };

  test('begins every transaction with who acts', async () => {
    const { result, left } = await asActorOf(async (connection) => {
      await connection.query('BEGIN');
      const { rows } = await connection.query('select app.current_org_id() as id');
      await connection.query('COMMIT');
      return rows;
    });
    expect(result).toEqual([{ id: tenants.mine.id }]);
    expect(left).toBe(1);
  });

  test('has limits on what a statement and a transaction may take', async () => {
    const limits = tenants.db.as(actor())
      .$queryRaw`select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle`;
    expect(await limits).toEqual([{ statement: '15s', idle: '20s' }]);
  });

  test('that is given back inside an open transaction is closed: nobody gets another’s', async () => {
    const { left } = await asActorOf((connection) => connection.query('BEGIN'));
    expect(left).toBe(0);
  });

  test('is not even taken when nobody acts', async () => {
    const shared = testPool(tenants.database.appUrl);
    await expect(tenantPool(shared).query('select 1')).rejects.toThrow('without an actor');
    await expect(tenantPool(shared).connect()).rejects.toThrow('without an actor');
    expect(shared.totalCount).toBe(0);
    await shared.end();
  });
});

describe('a failure of the database is known by what it means', () => {
  test.each([
    [
      'a taken key',
      'duplicate',
      '23505',
      () => {
        const row = client();
        return tenants.db.transact(actor(), async (tx) => {
          await tx.client.create({ data: row });
          await tx.client.create({ data: row });
        });
      },
    ],
    [
      'a missing relation',
      'relation',
      '23503',
      () =>
        tenants.db
          .as(actor())
          .clientContact.create({ data: { organisationId: tenants.mine.id, id: v7(), clientId: v7(), position: 0, name: 'Nobody' } }),
    ],
    ['a refused check', 'invalid', '23514', () => tenants.db.as(actor()).client.create({ data: client({ country: 'gb' }) })],
    [
      'a frozen document',
      'invalid',
      '23001',
      () => tenants.db.as(actor()).invoice.updateMany({ where: { id: tenants.mine.invoices.issued }, data: { description: 'Later' } }),
    ],
    ['a missing grant', 'forbidden', '42501', () => tenants.db.as(actor()).organisation.updateMany({ data: { demo: true } })],
    ['a refusing policy', 'forbidden', '42501', () => tenants.db.as(tenants.mine.actors.viewer).client.create({ data: client() })],
    ['a value of no type', 'invalid', '22P02', () => tenants.db.as(actor()).$queryRaw`select 'x'::uuid`],
    [
      'a statement cut off',
      'busy',
      '57014',
      () =>
        tenants.db.transact(actor(), async (tx) => {
          await tx.$executeRaw`set local statement_timeout = '20ms'`;
          await tx.$queryRaw`select pg_sleep(10)::text`;
        }),
    ],
  ] as const)('%s: %s, %s', async (_, kind, sqlState, work) => {
    expect(await failureOf(work())).toMatchObject({ kind, sqlState });
  });

  test('the name of the unique constraint is kept', async () => {
    const row = { organisationId: tenants.mine.id, storageKey: 'twice' };
    const create = () => tenants.db.as(actor()).blobDeletion.create({ data: row });
    await create();
    expect(await failureOf(create())).toMatchObject({ kind: 'duplicate', constraint: 'blob_deletions_pkey' });
  });

  test('an error of our own is none of the database’s', async () => {
    expect(databaseFailure(new TypeError('ours'))).toBeNull();
    expect(databaseFailure(null)).toBeNull();
    expect(databaseFailure({ code: 'P2025' })).toBeNull();
  });
});

describe('a database that is away', () => {
  const closedPort = 'postgresql://gl_app:x@127.0.0.1:1/none';
  const opened: Database[] = [];
  const open = (appUrl: string, poolSize = 2): Database => {
    const database = openDatabase({ appUrl, poolSize });
    opened.push(database);
    return database;
  };
  afterAll(() => Promise.all(opened.map((database) => database.close())));

  test('is reported as such by a read, a transaction and a ping', async () => {
    const away = open(closedPort);
    const unavailable = { kind: 'unavailable' };
    expect(await failureOf(away.as(actor()).client.findMany())).toMatchObject(unavailable);
    expect(await failureOf(away.transact(actor(), (tx) => tx.client.findMany()))).toMatchObject(unavailable);
    expect(await failureOf(away.ping())).toMatchObject(unavailable);
  });

  test('that takes the connection and says nothing is given up on by a ping within its second', async () => {
    const sockets = new Set<Socket>();
    const mute = createServer((socket) => sockets.add(socket));
    await new Promise<void>((ready) => mute.listen(0, '127.0.0.1', ready));
    const address = mute.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const silent = openDatabase({ appUrl: `postgresql://gl_app:x@127.0.0.1:${port}/none`, poolSize: 1 });

    expect(await failureOf(silent.ping())).toMatchObject({ kind: 'unavailable' });

    for (const socket of sockets) socket.destroy();
    await silent.close();
    await new Promise((closed) => mute.close(closed));
  });

  test('refuses a wrong password as unavailable: it is our login, not the user’s', async () => {
    const url = new URL(tenants.database.appUrl);
    url.password = 'wrong';
    expect(await failureOf(open(url.toString()).as(actor()).client.findMany())).toMatchObject({ kind: 'unavailable' });
  });

  test('and comes back is used again: a lost connection is replaced at the next use', async () => {
    const database = open(tenants.database.appUrl, 1);
    const pid = () => database.as(actor()).$queryRaw<[{ pid: number }]>`select pg_backend_pid() as pid`.then(([row]) => row.pid);
    const first = await pid();
    const lost = failureOf(database.as(actor()).$queryRaw`select pg_sleep(30)::text`);
    const superuser = testPool(tenants.database.superuserUrl);
    const asleep = `select from pg_stat_activity where pid = $1 and query like 'select pg_sleep%'`;
    await expect.poll(async () => (await superuser.query(asleep, [first])).rowCount, { timeout: 30_000 }).toBe(1);
    await superuser.query('select pg_terminate_backend($1)', [first]);
    await superuser.end();

    expect(await lost).toMatchObject({ kind: 'unavailable' });
    expect(await pid()).not.toBe(first);
  });

  test('answers a ping, and which migration it has, when it is there', async () => {
    await tenants.db.ping();
    expect(await tenants.db.newestMigration()).toMatch(/^\d{14}_[a-z_]+$/);
  });
});
