import pg from 'pg';
import { migrate } from '../database/migrate.ts';
import { ensureLogins, type LoginUrls } from '../postgres/logins.ts';
import { type PostgresServer, startPostgres } from '../postgres/start.ts';

/** What a test needs to know to make databases of its own. Plain data: it crosses into vitest's workers. */
export interface TestServer extends LoginUrls {
  ownerUrl: string;
  superuserUrl: string;
}

export const TEMPLATE = 'glovelly_template';

// Nothing in a test database has to outlive the machine's next second.
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', autovacuum: 'off' };

export async function startTestServer(dataDir: string): Promise<{ server: TestServer; postgres: PostgresServer }> {
  const postgres = await startPostgres({ dataDir, settings: FAST });
  try {
    const template = await createDatabase(postgres.ownerUrl, TEMPLATE);
    await migrate(template);
    const { appUrl, authUrl } = await ensureLogins(template);
    return { server: { ownerUrl: postgres.ownerUrl, superuserUrl: postgres.superuserUrl, appUrl, authUrl }, postgres };
  } catch (err) {
    await postgres.stop();
    throw err;
  }
}

/** Makes a database, a copy of `template` when one is named, and returns its owner's URL. */
export async function createDatabase(ownerUrl: string, name: string, template?: string): Promise<string> {
  await asOwner(ownerUrl, `CREATE DATABASE "${name}"${template === undefined ? '' : ` TEMPLATE "${template}"`}`);
  return onDatabase(ownerUrl, name);
}

export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  await asOwner(ownerUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

export function onDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.toString();
}

async function asOwner(ownerUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
