import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { features } from '@glovelly/tooling/policies/features.ts';
import { expectedFiles, staleFiles } from '@glovelly/tooling/policies/files.ts';
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

const POLICIES = `
  select schemaname, tablename, policyname, permissive, roles::text[], cmd, qual, with_check
  from pg_policies where schemaname in ('app', 'auth', 'ops') order by 1, 2, 3`;

const GRANTS = `
  select c.oid::regclass::text as "table", grantee.rolname as grantee, acl.privilege_type, null as "column"
    from pg_class c cross join aclexplode(c.relacl) acl join pg_roles grantee on grantee.oid = acl.grantee
    where c.relnamespace in ('app'::regnamespace, 'auth'::regnamespace, 'ops'::regnamespace) and c.relkind in ('r', 'p') and acl.grantee <> c.relowner
  union all
  select c.oid::regclass::text, grantee.rolname, acl.privilege_type, a.attname
    from pg_class c join pg_attribute a on a.attrelid = c.oid cross join aclexplode(a.attacl) acl join pg_roles grantee on grantee.oid = acl.grantee
    where c.relnamespace in ('app'::regnamespace, 'auth'::regnamespace, 'ops'::regnamespace) and c.relkind in ('r', 'p')
  order by 1, 2, 3, 4`;

const state = async () => ({ policies: (await owner.query(POLICIES)).rows, grants: (await owner.query(GRANTS)).rows });

test('prisma/policies is what the rules of the domain say', () => {
  expect(staleFiles()).toEqual([]);
});

test('a migrated database has the policies and grants of prisma/policies, and no others', async () => {
  const migrated = await state();
  expect(migrated.policies.length).toBeGreaterThan(90);

  for (const { schemaname, tablename, policyname } of migrated.policies)
    await owner.query(`drop policy ${policyname} on ${schemaname}.${tablename}`);
  await owner.query('revoke all on all tables in schema app, auth, ops from gl_app, gl_auth, gl_worker, gl_backup');
  expect((await state()).grants).toEqual([]);
  for (const sql of expectedFiles().values()) await owner.query(sql);

  expect(await state()).toEqual(migrated);
});

test('every table is one of a feature', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c -- a partition is its parent's
     where c.relnamespace in ('app'::regnamespace, 'auth'::regnamespace, 'ops'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition`,
  );
  const known = features.flatMap(({ tenantTables = [], signInTables = [], operationsTables = [] }) => [
    ...tenantTables.map(({ table }) => `app.${table}`),
    ...signInTables.map(({ table }) => `auth.${table}`),
    ...operationsTables.map(({ table }) => `ops.${table}`),
  ]);
  expect(known.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});

test('a policy file says that it is generated, and from what', () => {
  const path = fileURLToPath(new URL('../../../prisma/policies/invoices.sql', import.meta.url));
  expect(readFileSync(path, 'utf8')).toMatch(/^-- .*Generated from the domain's rules: change them and run `pnpm db:policies`\./);
});
