import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseFailure } from '../src/db/failures.ts';
import { idsOf, type Tenant } from './support/tenant.ts';
import { insertRow, type Tenants, twoTenants } from './support/tenants.ts';

/* Foreign-key checks ignore row-level security. These rows are written by the owner of the tables: the keys alone refuse. */
let tenants: Tenants;
beforeAll(async () => {
  tenants = await twoTenants();
});
afterAll(() => tenants.close());

interface Reference {
  readonly table: string;
  readonly name: string;
  readonly columns: string[];
  readonly target: string;
}

async function references(): Promise<Reference[]> {
  const { rows } = await tenants.owner.query<Reference>(`
    select c.conrelid::regclass::text as "table", c.conname as name, c.confrelid::regclass::text as target,
           array(select a.attname::text from unnest(c.conkey) with ordinality k (n, o) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by k.o) as columns
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'app'::regnamespace`);
  return rows;
}

test('every reference between two tables of an organisation names the organisation', async () => {
  const within = (await references()).filter(({ target }) => target.startsWith('app.') && target !== 'app.organisations');
  expect(within.length).toBeGreaterThan(8);
  for (const reference of within) expect(reference.columns, reference.name).toContain('organisation_id');
});

test('every column that names a row is such a reference, but for those that only remember', async () => {
  const { rows } = await tenants.owner.query<{ name: string }>(`
    select t.relname || '.' || a.attname as name
    from pg_attribute a join pg_class t on t.oid = a.attrelid
    where t.relnamespace = 'app'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
      and a.attname ~ '_id$' and a.atttypid = 'uuid'::regtype and not a.attisdropped and a.attname not like '%user_id' and a.attname <> 'organisation_id'
      and not exists (select from pg_constraint c where c.contype = 'f' and c.conrelid = t.oid and a.attnum = any(c.conkey))
    order by name`);
  // docs/adr/0002: a frozen line keeps what it was made from; the history outlives what it is about, and a letter its mail, which goes once it is sent
  const remembered = ['invoice_lines.expense_id', 'invoice_lines.gig_id', 'import_rows.gig_id', 'invitations.mail_id'];
  expect(rows.map(({ name }) => name)).toEqual([...remembered, 'api_audit_logs.resource_id'].toSorted());
});

describe('a row of mine cannot point at a row of theirs', () => {
  const first = (tenant: Tenant, table: string) => String(idsOf(tenant, table)[0]);
  const gig = { title: 'Planted', date: '2026-11-14', currency: 'GBP' };
  const rows: Record<string, (theirs: Tenant) => [table: string, columns: Record<string, unknown>]> = {
    'a gig at their client': (theirs) => ['app.gigs', { ...gig, client_id: first(theirs, 'app.clients') }],
    'a gig at their invoice': (theirs) => ['app.gigs', { ...gig, invoice_id: theirs.invoices.draft }],
    'a gig at their import': (theirs) => ['app.gigs', { ...gig, import_batch_id: first(theirs, 'app.import_batches') }],
    'an invoice at their client': (theirs) => [
      'app.invoices',
      { client_id: first(theirs, 'app.clients'), currency: 'GBP', vat_registered: false },
    ],
    'a contact at their client': (theirs) => [
      'app.client_contacts',
      { client_id: first(theirs, 'app.clients'), position: 0, name: 'Planted' },
    ],
    'an expense at their gig': (theirs) => [
      'app.expenses',
      {
        gig_id: first(theirs, 'app.gigs'),
        date: '2026-11-14',
        description: 'Planted',
        currency: 'GBP',
        amount_minor: 1,
        category: 'travel',
      },
    ],
    'an event at their invoice': (theirs) => ['app.invoice_events', { invoice_id: theirs.invoices.draft, kind: 'planted' }],
  };

  test.each(Object.entries(rows))('%s', async (_, row) => {
    const [table, columns] = row(tenants.theirs);
    const insert = insertRow(tenants.owner, table, { organisation_id: tenants.mine.id, id: v7(), ...columns });
    const error: unknown = await insert.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(databaseFailure(error)).toMatchObject({ kind: 'relation', sqlState: '23503' });
  });
});

test('no row moves to another organisation, not even by the owner of its table', async () => {
  const tables = [...tenants.mine.rows.keys()].filter((table) => table.startsWith('app.') && table !== 'app.organisations');
  expect(tables.length).toBeGreaterThan(10);
  for (const table of tables) {
    const move = tenants.owner.query(`update ${table} set organisation_id = $2 where organisation_id = $1`, [
      tenants.mine.id,
      tenants.theirs.id,
    ]);
    await expect(move, table).rejects.toMatchObject({ code: '23001' });
  }
});
