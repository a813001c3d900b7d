import { auditActorKinds, auditOutcomes } from '@glovelly/domain/audit';
import { claimStates, expenseCategories, receiptKinds } from '@glovelly/domain/expenses';
import { gigStatuses, gigTypes } from '@glovelly/domain/gigs';
import { personStatuses, platformRoles } from '@glovelly/domain/identity';
import { importStates } from '@glovelly/domain/imports';
import { invoiceStates, lineOrigins, vatCategories } from '@glovelly/domain/invoices';
import { paymentMethods } from '@glovelly/domain/payments';
import { numberResets } from '@glovelly/domain/seller';
import { roles } from '@glovelly/domain/visibility';
import { findDrift } from '@glovelly/tooling/database/drift.ts';
import { type TestDatabase, testDatabase } from '@glovelly/tooling/testing/database.ts';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPool } from './support/pool.ts';

let database: TestDatabase;
let owner: pg.Pool;
beforeAll(async () => {
  database = await testDatabase();
  owner = testPool(database.ownerUrl);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

test('the migrations make exactly what prisma/schema says', async () => {
  expect(await findDrift(database.ownerUrl)).toEqual([]);
}, 60_000);

const enumerations: Record<string, readonly string[]> = {
  ck_api_audit_logs_actor_kind: auditActorKinds,
  ck_api_audit_logs_outcome: auditOutcomes,
  ck_users_status: personStatuses,
  ck_users_platform_role: platformRoles,
  ck_memberships_role: roles,
  ck_organisations_invoice_number_reset: numberResets,
  ck_gigs_type: gigTypes,
  ck_gigs_status: gigStatuses,
  ck_expenses_category: expenseCategories.map(({ code }) => code),
  ck_expenses_claim: claimStates,
  ck_attachments_content_type: Object.keys(receiptKinds),
  ck_import_batches_state: importStates,
  ck_invoices_state: invoiceStates,
  ck_invoice_lines_vat_category: vatCategories,
  ck_invoice_lines_origin: lineOrigins,
  ck_payments_method: paymentMethods,
};

test.each(Object.entries(enumerations))('%s allows the words of the domain, and no others', async (name, words) => {
  const { rows } = await owner.query<{ check: string }>('select pg_get_constraintdef(oid) as check from pg_constraint where conname = $1', [
    name,
  ]);
  const allowed = [...(rows[0]?.check ?? '').matchAll(/'([^']*)'/g)].map(([, word]) => word);
  expect(allowed.toSorted()).toEqual([...words].toSorted());
});

test('money is bigint beside a currency, a day is a date, and a moment has a time zone', async () => {
  const { rows } = await owner.query<{ name: string; type: string }>(`
    select format('%s.%s', table_name, column_name) as name, udt_name as type from information_schema.columns
    where table_schema in ('app', 'auth') and table_name in (select tablename from pg_tables where schemaname in ('app', 'auth'))`);
  const wrong = rows.filter(
    ({ name, type }) =>
      (/_minor$|_e2$|_e4$/.test(name) && type !== 'int8') ||
      (/_at$/.test(name) && type !== 'timestamptz') ||
      /^(float|numeric|money|timestamp$)/.test(type),
  );
  expect(wrong).toEqual([]);
  const tablesWithMoney = new Set(rows.filter(({ name }) => name.endsWith('_minor')).map(({ name }) => name.split('.')[0]));
  for (const table of ['gigs', 'expenses', 'invoices', 'payments']) {
    expect(tablesWithMoney).toContain(table);
    expect(rows).toContainEqual({ name: `${table}.currency`, type: 'bpchar' });
  }
});

test('every constraint, index and trigger of ours is named for what it is', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    select conname as name from pg_constraint where connamespace in ('app'::regnamespace, 'auth'::regnamespace) and contype in ('c', 'f', 'u', 'x')
    union all
    select c.relname from pg_class c join pg_index i on i.indexrelid = c.oid where c.relnamespace in ('app'::regnamespace, 'auth'::regnamespace) and not i.indisprimary
      and not c.relispartition -- PostgreSQL names those of partitions
    union all
    select t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and c.relnamespace in ('app'::regnamespace, 'auth'::regnamespace)`);
  expect(rows.map(({ name }) => name).filter((name) => !/^(ck|fk|uq|idx|trg)_[a-z0-9_]+$/.test(name))).toEqual([]);
});
