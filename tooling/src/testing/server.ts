import { migrate } from '../database/migrate.ts';
import { createDatabase } from '../postgres/databases.ts';
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
    const logins = await ensureLogins(template);
    return { server: { ownerUrl: postgres.ownerUrl, superuserUrl: postgres.superuserUrl, ...logins }, postgres };
  } catch (err) {
    await postgres.stop();
    throw err;
  }
}
