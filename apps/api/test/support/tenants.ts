import { roles } from '@glovelly/domain/visibility';
import { type TestDatabase, testDatabase } from '@glovelly/tooling/testing/database.ts';
import type pg from 'pg';
import { v7 } from 'uuid';
import { type Database, openDatabase } from '../../src/db/database.ts';
import { testPool } from './pool.ts';
import { type Records, recordsOf } from './records.ts';
import { actorOf, type Tenant } from './tenant.ts';

/** Two organisations that must not know of one another, each with a member in every role and a row of every kind. */
export interface Tenants {
  readonly mine: Tenant;
  readonly theirs: Tenant;
  readonly database: TestDatabase;
  /** As the product opens it: under row-level security. */
  readonly db: Database;
  /** The same login without the product around it, to ask the policies alone. */
  readonly app: pg.Pool;
  /** The role that owns the tables: to bring about what no request could. */
  readonly owner: pg.Pool;
  close(): Promise<void>;
}

export async function twoTenants(): Promise<Tenants> {
  const database = await testDatabase();
  const owner = testPool(database.ownerUrl, 4);
  const app = testPool(database.appUrl, 8);
  const db = openDatabase({ appUrl: database.appUrl, poolSize: 8 });
  const [mine, theirs] = [await makeTenant(owner), await makeTenant(owner)];
  return {
    mine,
    theirs,
    database,
    db,
    app,
    owner,
    close: async () => {
      await Promise.all([db.close(), app.end(), owner.end()]);
      await database.drop();
    },
  };
}

/** A further organisation in the same database. */
export async function makeTenant(owner: pg.Pool): Promise<Tenant> {
  const records = recordsOf();
  for (const [table, rows] of records.rows) for (const row of rows) await insertRow(owner, table, row);
  await issue(owner, records, records.invoices.issued, 1);
  await issue(owner, records, records.invoices.void, 2);
  await owner.query(`update app.invoices set state = 'void', voided_at = now(), void_reason = 'sent twice' where id = $1`, [
    records.invoices.void,
  ]);
  await pay(owner, records, records.invoices.issued);
  const actors = Object.fromEntries(roles.map((role) => [role, actorOf(records, role)])) as Tenant['actors']; // one per role
  return { id: records.organisationId, actors, rows: records.rows, invoices: records.invoices };
}

async function issue(owner: pg.Pool, { users }: Records, invoiceId: string, position: number): Promise<void> {
  await owner.query(
    `update app.invoices set state = 'issued', number = $2::text, invoice_date = '2026-11-14', due_date = '2026-11-28', document = '{}', chain_position = $3,
       chain_sha256 = sha256(convert_to($2, 'UTF8')), issued_at = now(), issued_by_user_id = $4
     where id = $1`,
    [invoiceId, `INV-2026-${position}`, position, users.owner],
  );
}

/** A payment and what its invoice says of it are one fact: the database compares them when the transaction ends. */
async function pay(owner: pg.Pool, { organisationId }: Records, invoiceId: string): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    const payment = {
      organisation_id: organisationId,
      id: v7(),
      invoice_id: invoiceId,
      currency: 'GBP',
      amount_minor: 4_000,
      paid_on: '2026-11-20',
    };
    await insertRow(client, 'app.payments', payment);
    await client.query('update app.invoices set paid_minor = 4000 where id = $1', [invoiceId]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

export async function insertRow(pool: pg.Pool | pg.PoolClient, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await pool.query(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`, Object.values(row));
}
