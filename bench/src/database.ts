import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from '../../tooling/src/database/migrate.ts';
import { ensureLogins } from '../../tooling/src/postgres/logins.ts';
import { type PostgresServer, startPostgres } from '../../tooling/src/postgres/start.ts';

/** Where the seeded databases stay between runs: a million invoices take a minute to make. */
const DATA_DIR = process.env.BENCH_DATA_DIR ?? fileURLToPath(new URL('../../.data/bench', import.meta.url));

export const INVOICES_PER_ORGANISATION = 100;

/** Somebody with a session, who owns one organisation of the seeded database. */
export interface Tenant {
  readonly token: string;
  readonly userId: string;
  readonly organisationId: string;
  readonly clientId: string;
}

export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  readonly appUrl: string;
  readonly authUrl: string;
  readonly workerUrl: string;
  readonly tenants: readonly Tenant[];
}

export const startServer = (): Promise<PostgresServer> =>
  startPostgres({
    dataDir: DATA_DIR,
    settings: { shared_buffers: '1GB', work_mem: '32MB', max_wal_size: '4GB', synchronous_commit: 'on', max_connections: '200' },
  });

/** The database with that many organisations of 100 invoices each, made on first use. */
export async function benchDatabase(server: PostgresServer, organisations: number): Promise<BenchDatabase> {
  const name = `bench_${organisations}`;
  const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  const ownerUrl = on(server.ownerUrl);
  const superuserUrl = on(server.superuserUrl);
  await createIfMissing(server.ownerUrl, name);
  await migrate(ownerUrl);
  const { appUrl, authUrl, workerUrl } = await ensureLogins(ownerUrl);
  await seed(superuserUrl, organisations);
  return {
    ownerUrl,
    superuserUrl,
    appUrl,
    authUrl,
    workerUrl,
    tenants: Array.from({ length: Math.min(organisations, 400) }, (_, index) =>
      tenant(1 + Math.floor((index * organisations) / Math.min(organisations, 400))),
    ),
  };
}

async function createIfMissing(url: string, name: string): Promise<void> {
  await using client = await connected(url);
  const { rowCount } = await client.db.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.db.query(`create database ${name}`);
}

/** The same ids as the seed's SQL makes. */
const id = (kind: number, number: number): string => `00000000-000${kind}-7000-8000-${number.toString(16).padStart(12, '0')}`;
const tokenFor = (number: number): string => createHash('sha256').update(`bench session ${number}`).digest('base64url');
const tenant = (number: number): Tenant => ({
  token: tokenFor(number),
  userId: id(1, number),
  organisationId: id(2, number),
  clientId: id(3, number * 10),
});

async function seed(superuserUrl: string, organisations: number): Promise<void> {
  await using client = await connected(superuserUrl);
  const { rows } = await client.db.query<{ found: string }>('select count(*) as found from app.organisations');
  if (Number(rows[0]?.found) === organisations) {
    await forgetEarlierRuns(client.db);
    return await refreshSessions(client.db);
  }
  console.log(`seeding ${organisations} organisations and ${organisations * INVOICES_PER_ORGANISATION} invoices …`);
  const uuid = (kind: number, number: string) => `('00000000-000${kind}-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  // Replica: triggers prove what a row may become, not what it is; constraints still hold for every row.
  await client.db.query('set session_replication_role = replica');
  await client.db.query('truncate auth.users, app.organisations cascade');
  await client.db.query(`insert into auth.users (id, email, display_name)
    select ${uuid(1, 'n')}, 'person' || n || '@example.com', 'Person ' || n from generate_series(1, ${organisations}) n`);
  await client.db.query(
    `insert into app.organisations (id, name) select ${uuid(2, 'n')}, 'Organisation ' || n from generate_series(1, ${organisations}) n`,
  );
  await client.db.query(
    `insert into app.memberships (organisation_id, user_id, role) select ${uuid(2, 'n')}, ${uuid(1, 'n')}, 'owner' from generate_series(1, ${organisations}) n`,
  );
  await client.db.query(
    `insert into app.seller_profiles (organisation_id, name, address_line1, city) select ${uuid(2, 'n')}, 'Person ' || n, '1 Example Street', 'Bristol' from generate_series(1, ${organisations}) n`,
  );
  await client.db.query(`insert into app.clients (organisation_id, id, name, sort_name, address_line1, city, country)
    select ${uuid(2, 'n')}, ${uuid(3, 'n * 10 + c')}, 'Client ' || c || ' of ' || n, 'client ' || c, '2 Example Street', 'Bath', 'GB' from generate_series(1, ${organisations}) n, generate_series(0, 9) c`);
  await client.db.query(`insert into app.invoices (organisation_id, id, client_id, state, number, invoice_date, due_date, currency, vat_registered,
      net_minor, total_minor, paid_minor, document, chain_sha256, chain_position, issued_at, issued_by_user_id, created_at)
    select ${uuid(2, 'n')}, ${uuid(4, `n * ${INVOICES_PER_ORGANISATION} + i`)}, ${uuid(3, `n * 10 + i % 10`)}, 'issued', 'INV-2026-' || lpad(i::text, 4, '0'),
      date '2026-01-01' + i, date '2026-01-15' + i, 'GBP', false, 10000 + i * 37, 10000 + i * 37, case when i % 3 = 0 then 0 else 10000 + i * 37 end,
      '{}'::jsonb, sha256(convert_to(n || ':' || i, 'UTF8')), i, timestamptz '2026-01-01' + i * interval '1 day', ${uuid(1, 'n')}, timestamptz '2026-01-01' + i * interval '1 day'
    from generate_series(1, ${organisations}) n, generate_series(1, ${INVOICES_PER_ORGANISATION}) i`);
  const tokens = Array.from({ length: organisations }, (_, index) =>
    createHash('sha256')
      .update(tokenFor(index + 1))
      .digest('hex'),
  );
  await client.db.query(
    `insert into auth.sessions (token_hash, user_id, active_organisation_id, expires_at)
     select decode(hash, 'hex'), ${uuid(1, 'n')}, ${uuid(2, 'n')}, now() + interval '30 days' from unnest($1::text[]) with ordinality as t(hash, n)`,
    [tokens],
  );
  await client.db.query('vacuum analyze');
}

/** The invoices that earlier runs made: a list that grew from run to run would flatter whoever spends least of its time in the database. */
async function forgetEarlierRuns(db: pg.Client): Promise<void> {
  await db.query('set session_replication_role = replica');
  const { rowCount } = await db.query(`delete from app.invoices where state = 'draft'`);
  await db.query('truncate app.invoice_lines, app.api_audit_logs');
  await db.query('set session_replication_role = origin');
  if (rowCount) await db.query('vacuum analyze app.invoices');
}

/** Sessions last 30 days, seeded databases longer. */
async function refreshSessions(db: pg.Client): Promise<void> {
  await db.query(`update auth.sessions set created_at = now(), expires_at = now() + interval '30 days', last_seen_at = now()`);
  await db.query('vacuum analyze auth.sessions');
}

async function connected(connectionString: string): Promise<AsyncDisposable & { readonly db: pg.Client }> {
  const db = new pg.Client({ connectionString });
  await db.connect();
  return { db, [Symbol.asyncDispose]: () => db.end() };
}
