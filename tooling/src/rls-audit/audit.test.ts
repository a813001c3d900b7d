import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { readCatalogue } from './catalogue.ts';
import { findGaps } from './gaps.ts';
import { report } from './report.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

// Every gap is planted in a transaction that is undone: some are of roles, which other databases of the server share.
beforeEach(() => client.query('begin'));
afterEach(() => client.query('rollback'));

const gaps = async (): Promise<string[]> => findGaps(await readCatalogue(client)).map(({ where, what }) => `${where}: ${what}`);

test('a migrated database has no gap', async () => {
  expect(await gaps()).toEqual([]);
});

test('the report names every table and every function that runs with its owner’s rights', async () => {
  const text = report(await readCatalogue(client));
  expect(text).toMatch(/^app\.invoices +forced +organisation_id +siud +- +- +s$/m);
  expect(text).toMatch(/^auth\.sessions +forced +- +- +si\(u\)d +- +s$/m);
  expect(text).toMatch(/^ +auth\.load_session\(token_hash bytea, idle_days integer\) +gl_auth$/m);
});

const onePolicy = (name: string, condition: string) => `create policy ${name} on app.gigs for select to gl_app using (${condition})`;
const table = 'create table app.planted (organisation_id uuid not null, id uuid, primary key (organisation_id, id))';
const secure = 'alter table app.planted enable row level security; alter table app.planted force row level security';

test.each([
  ['a table without row-level security', 'alter table app.gigs disable row level security', 'app.gigs: row-level security is not enabled'],
  [
    'a table that does not bind its owner',
    'alter table app.gigs no force row level security',
    'app.gigs: row-level security is not forced',
  ],
  ['a new table that nobody protected', table, 'app.planted: row-level security is not enabled'],
  [
    'a business table of no organisation',
    'create table app.planted (id uuid primary key)',
    'app.planted: a business table without organisation_id',
  ],
  [
    'a table of ops without row-level security',
    'create table ops.planted (id uuid primary key)',
    'ops.planted: row-level security is not enabled',
  ],

  ['a tenant policy that is gone', 'drop policy gigs_tenant on app.gigs', 'app.gigs: gl_app is not bound to one tenant'],
  [
    'a tenant policy that only permits',
    `drop policy gigs_tenant on app.gigs; create policy gigs_tenant on app.gigs to gl_app using (organisation_id = (select app.current_org_id())) with check (true)`,
    'app.gigs: gl_app is not bound to one tenant',
  ],
  [
    'a tenant policy that lets anything be written',
    'alter policy gigs_tenant on app.gigs with check (true)',
    'app.gigs: gl_app is not bound to one tenant',
  ],
  [
    'a tenant policy of one command',
    `drop policy gigs_tenant on app.gigs; create policy gigs_tenant on app.gigs as restrictive for select to gl_app using (organisation_id = (select app.current_org_id()))`,
    'app.gigs: gl_app is not bound',
  ],
  [
    'another runtime role let in unbound',
    'grant select on app.gigs to gl_worker; create policy planted on app.gigs for select to gl_worker using (true)',
    'app.gigs: gl_worker is not bound to one tenant',
  ],
  ['a policy for everybody', 'create policy planted on app.gigs for select using (false)', 'planted on app.gigs: a policy for PUBLIC'],
  [
    'a context function called per row',
    onePolicy('planted', 'created_by_user_id = app.current_user_id()'),
    'planted on app.gigs: a context function outside a scalar sub-select',
  ],
  [
    'a setting read per row',
    onePolicy('planted', `title = current_setting('app.user_id', true)`),
    'planted on app.gigs: a context function outside a scalar sub-select',
  ],

  ['a privilege of everybody', 'grant select on app.gigs to public', 'select on app.gigs to PUBLIC: granted to everybody'],
  [
    'a privilege of a stranger',
    'create role planted; grant insert on app.gigs to planted',
    'insert on app.gigs to planted: granted to a role that is none of ours',
  ],
  [
    'a privilege that no policy knows',
    'grant update on app.attachments to gl_app',
    'update on app.attachments to gl_app: no policy says for which rows',
  ],
  [
    'a privilege to empty a table',
    'grant truncate on app.gigs to gl_app',
    'truncate on app.gigs to gl_app: a runtime role needs no such privilege',
  ],
  [
    'a privilege to hang triggers on a table',
    'grant trigger on app.gigs to gl_app',
    'trigger on app.gigs to gl_app: a runtime role needs no such privilege',
  ],
  [
    'sessions shown to the application',
    'grant select on auth.sessions to gl_app',
    'select on auth.sessions to gl_app: the application has no business',
  ],
  [
    'one secret shown to the application',
    'grant select (token_hash) on auth.sessions to gl_app',
    'select (token_hash) on auth.sessions to gl_app: a secret',
  ],
  [
    'clients shown to sign-in',
    'grant select on app.clients to gl_auth',
    'select on app.clients to gl_auth: sign-in has no business outside schema auth',
  ],
  [
    'clients shown to the worker',
    'grant select on app.clients to gl_worker',
    'select on app.clients to gl_worker: a job reaches people and business through functions alone',
  ],
  [
    'the queue shown to the application',
    'grant select on jobs._private_jobs to gl_app',
    'select on jobs._private_jobs to gl_app: only the worker sees the queue',
  ],
  [
    'a queue that does not bind its owner',
    'alter table jobs._private_jobs no force row level security',
    'jobs._private_jobs: row-level security is not forced',
  ],
  ['a dump that writes', 'grant insert on app.clients to gl_backup', 'insert on app.clients to gl_backup: a dump writes nothing'],
  ['a policy that no privilege uses', 'revoke delete on app.gigs from gl_app', 'gigs_delete on app.gigs: gl_app has no privilege'],
  [
    'a schema in which the application makes things',
    'grant create on schema app to gl_app',
    'create on schema app to gl_app: only the owner',
  ],
  ['the public schema open to everybody', 'grant create on schema public to public', 'create on schema public to PUBLIC: only the owner'],
  ['a schema open to everybody', 'grant usage on schema auth to public', 'usage on schema auth to PUBLIC: granted to everybody'],

  [
    'a sequence that counts for everybody to see',
    'create sequence app.planted; grant usage on sequence app.planted to gl_app',
    'app.planted: a sequence is granted',
  ],
  ['a view that reads as its owner', 'create view app.planted as select * from app.gigs', 'app.planted: a view without security_invoker'],
  [
    'a view that says it does not invoke',
    'create view app.planted with (security_invoker = false) as select 1 as one',
    'app.planted: a view without security_invoker',
  ],
  [
    'a materialised view that is granted',
    'create materialized view app.planted as select 1 as one; grant select on app.planted to gl_app',
    'app.planted: row-level security does not reach it',
  ],
  [
    'a partition by its own name',
    `create table app.planted (organisation_id uuid not null, id uuid) partition by hash (organisation_id);
     create table app.planted_0 partition of app.planted for values with (modulus 1, remainder 0); grant select on app.planted_0 to gl_app`,
    'app.planted_0: a partition is granted',
  ],
  [
    'a month of the log by its own name',
    'grant select on app.api_audit_logs_default to gl_app',
    'app.api_audit_logs_default: a partition is granted',
  ],
  [
    'a month of the log that does not bind its owner',
    'alter table app.api_audit_logs_default no force row level security',
    'app.api_audit_logs_default: row-level security is not forced',
  ],
  [
    'a log that can be rewritten',
    'drop trigger trg_api_audit_logs_append_only on app.api_audit_logs',
    'app.api_audit_logs: organisation_id may be null',
  ],

  [
    'a key that does not begin with the tenant',
    'create table app.planted (id uuid primary key, organisation_id uuid not null)',
    'app.planted: its primary key does not begin with organisation_id',
  ],
  [
    'a tenant without an index',
    'create table app.planted (id uuid primary key, organisation_id uuid not null)',
    'app.planted: no index begins with organisation_id',
  ],
  ['a row of nobody’s', 'create table app.planted (id uuid primary key, organisation_id uuid)', 'app.planted: organisation_id may be null'],
  ['a row that may move to another tenant', `${table}; ${secure}`, 'app.planted: a row may move to another organisation'],
  [
    'a guard that is switched off',
    'alter table app.gigs disable trigger trg_gigs_organisation',
    'app.gigs: a row may move to another organisation',
  ],
  [
    'a reference without the tenant',
    'create unique index planted on app.clients (id); alter table app.gigs add constraint fk_planted foreign key (client_id) references app.clients (id)',
    'fk_planted on app.gigs: a reference without organisation_id',
  ],

  [
    'a function of everybody',
    "create function app.planted() returns int language sql set search_path = '' as $$ select 1 $$; grant execute on function app.planted() to public",
    'app.planted(): everybody may execute it',
  ],
  [
    'a definer whose search_path is not pinned',
    'create function auth.planted() returns int language sql security definer as $$ select 1 $$',
    `auth.planted(): search_path is not pinned to ''`,
  ],
  [
    'a definer whose search_path finds others',
    `create function auth.planted() returns int language sql security definer set search_path = public as $$ select 1 $$`,
    `auth.planted(): search_path is not pinned to ''`,
  ],
  [
    'a function of a stranger',
    'create role planted; grant execute on function auth.load_session(bytea, integer) to planted',
    'auth.load_session(token_hash bytea, idle_days integer): planted, none of our roles',
  ],

  ['a runtime role that is a superuser', 'alter role gl_worker superuser', 'gl_worker: a runtime role with superuser'],
  ['a runtime role that bypasses policies', 'alter role gl_worker bypassrls', 'gl_worker: a runtime role with bypassrls'],
  ['a runtime role that makes roles', 'alter role gl_worker createrole', 'gl_worker: a runtime role with createrole'],
  ['a runtime role that may become a superuser', 'grant postgres to gl_worker', 'gl_worker: it may become postgres'],
  ['a runtime role that may become another', 'grant gl_auth to gl_worker', 'gl_worker: it may become gl_auth'],
  ['a runtime role that owns a table', 'alter table app.gigs owner to gl_worker', 'gl_worker: it owns app.gigs'],
  ['a runtime role that is not there', 'alter role gl_worker rename to planted', 'gl_worker: the role does not exist'],
])('%s is a gap', async (_, plant, gap) => {
  await client.query(plant);
  expect(await gaps()).toContainEqual(expect.stringContaining(gap));
});
