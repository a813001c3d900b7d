import { invoiceVisibility } from '@glovelly/domain/invoices';
import type { Actor, Role } from '@glovelly/domain/visibility';
import { features } from '@glovelly/tooling/policies/features.ts';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Prisma, PrismaClient } from '../src/db/generated/client.ts';
import { whereVisible } from '../src/db/where-visible.ts';
import { asActor } from './support/tenant.ts';
import { type Tenants, twoTenants } from './support/tenants.ts';

/* Tenancy is said once and enforced three times. Here each layer stands alone, and still refuses. */
let tenants: Tenants;
let unprotected: PrismaClient;
beforeAll(async () => {
  tenants = await twoTenants();
  unprotected = new PrismaClient({ adapter: new PrismaPg({ connectionString: tenants.database.superuserUrl }) });
});
afterAll(async () => {
  await unprotected.$disconnect();
  await tenants.close();
});

const seenBy = (role: Role): string[] => {
  const { draft, issued, void: voided } = tenants.mine.invoices;
  return (role === 'viewer' ? [issued, voided] : [draft, issued, voided]).toSorted();
};
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id).toSorted();

describe.each(['owner', 'admin', 'member', 'viewer'] as const)('as %s', (role) => {
  const actor = (): Actor => tenants.mine.actors[role];

  test('without a filter, row-level security shows what the role may read', async () => {
    expect(ids(await tenants.db.as(actor()).invoice.findMany())).toEqual(seenBy(role));
  });

  test('without row-level security, the filter shows the same', async () => {
    expect(await unprotected.invoice.count()).toBe(6);
    const where = whereVisible<Prisma.InvoiceWhereInput>(invoiceVisibility, actor());
    expect(ids(await unprotected.invoice.findMany({ where }))).toEqual(seenBy(role));
  });

  test('with another organisation’s filter, row-level security shows nothing', async () => {
    const where = { organisationId: tenants.theirs.id };
    expect(await tenants.db.as(actor()).invoice.findMany({ where })).toEqual([]);
  });
});

const tables = features.flatMap(({ tenantTables = [] }) => tenantTables).map(({ table, tenantColumn }) => [table, tenantColumn] as const);

/* No product, no filter: the login of the application and its policies alone. */
describe.each(['owner', 'admin', 'member', 'viewer'] as const)('as %s, without a filter, of every table', (role) => {
  const ask = <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => asActor(tenants.app, tenants.mine.actors[role], work);
  const theirsOf = async (table: string, tenantColumn: string): Promise<number> => {
    const { rows } = await tenants.owner.query(`select count(*)::int as count from app.${table} where ${tenantColumn} = $1`, [
      tenants.theirs.id,
    ]);
    return rows[0].count;
  };

  test.each(tables)('%s shows no row of another organisation', async (table, tenantColumn) => {
    expect(await theirsOf(table, tenantColumn), 'test/support/records.ts makes a row of every table').toBeGreaterThan(0);
    const { rows } = await ask((client) => client.query(`select ${tenantColumn} as tenant from app.${table}`));
    expect(rows.filter(({ tenant }) => tenant !== tenants.mine.id)).toEqual([]);
  });

  test.each(tables)('%s loses, changes and gains no row of another organisation', async (table, tenantColumn) => {
    const refused = (error: unknown) => (error as { code?: string }).code; // a driver's error, or none
    const attempt = (sql: string, values: readonly unknown[]) =>
      ask((client) => client.query(sql, [...values])).then(({ rowCount }) => rowCount ?? 0, refused);
    const column = await changeable(table);
    const [row] = tenants.theirs.rows.get(`app.${table}`) ?? [];
    const values = Object.entries(row ?? { [tenantColumn]: tenants.theirs.id });
    const insert = `insert into app.${table} (${values.map(([name]) => name)}) values (${values.map((_, at) => `$${at + 1}`)})`;

    const outcomes = {
      deleted: await attempt(`delete from app.${table} where ${tenantColumn} = $1`, [tenants.theirs.id]),
      changed: await attempt(`update app.${table} set ${column} = ${column} where ${tenantColumn} = $1`, [tenants.theirs.id]),
      gained: await attempt(
        insert,
        values.map(([, value]) => value),
      ),
    };
    expect([0, '42501']).toContain(outcomes.deleted);
    expect([0, '42501']).toContain(outcomes.changed);
    expect(outcomes.gained).toBe('42501'); // before any key or check is looked at
  });

  /** A column that the application may change, where there is one. */
  async function changeable(table: string): Promise<string> {
    const { rows } = await tenants.owner.query<{ name: string }>(
      `select column_name as name from information_schema.column_privileges
       where grantee = 'gl_app' and privilege_type = 'UPDATE' and table_schema = 'app' and table_name = $1 limit 1`,
      [table],
    );
    return rows[0]?.name ?? 'organisation_id';
  }
});
