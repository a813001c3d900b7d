import pg from 'pg';
import { retryConflicts } from '../db/retry.ts';
import { DatabaseUnavailable } from '../db/unavailable.ts';

/** One statement of the role that serves sign-in. A named one is prepared once a connection. */
export interface AuthQuery {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface AuthTx {
  query<Row extends pg.QueryResultRow>(query: AuthQuery): Promise<Row[]>;
}

/** Schema `auth`, as the one role that may read it. The role that serves requests has no grant on its secrets. */
export interface AuthDatabase extends AuthTx {
  /** All of `work`, or nothing of it. It may run more than once: no network, no e-mail inside. */
  transact<T>(work: (tx: AuthTx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function openAuthDatabase({ authUrl, poolSize = 5 }: { readonly authUrl: string; readonly poolSize?: number }): AuthDatabase {
  const pool = new pg.Pool({
    connectionString: authUrl,
    max: poolSize,
    pipeline: true, // a statement is sent whole at once: knowing who asks costs a request a tenth less
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // Sign-ins wait for one another's rows. A process that hangs lets go of what it holds before those that wait for it give up.
    idle_in_transaction_session_timeout: 5_000,
    statement_timeout: 8_000,
    query_timeout: 10_000, // later than the server's own: for a network that swallows the answer
    application_name: 'glovelly-auth',
  });
  pool.on('error', () => {}); // an idle connection that dies is replaced at its next use; the query that meets trouble reports it
  pool.on('connect', (client) => client.on('error', () => {})); // likewise one in use: without a listener, the process would end

  return {
    query: (query) => ask(pool, query),
    transact: (work) => retryConflicts(() => transactOnce(pool, work)),
    close: () => pool.end(),
  };
}

async function transactOnce<T>(pool: pg.Pool, work: (tx: AuthTx) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch(away);
  try {
    await ask(client, BEGIN);
    const result = await work({ query: (query) => ask(client, query) });
    await ask(client, COMMIT);
    client.release();
    return result;
  } catch (err) {
    client.release(true); // closed, and with it whatever the transaction had begun
    throw err;
  }
}

const BEGIN: AuthQuery = { text: 'begin', values: [] };
const COMMIT: AuthQuery = { text: 'commit', values: [] };

const ask = async <Row extends pg.QueryResultRow>(on: pg.Pool | pg.PoolClient, { name, text, values }: AuthQuery): Promise<Row[]> => {
  const { rows } = await on.query<Row>({ ...(name === undefined ? {} : { name }), text, values: [...values] }).catch(away);
  return rows;
};

/** What the server says is its answer; anything else says that it does not answer. */
function away(err: unknown): never {
  throw err instanceof pg.DatabaseError ? err : new DatabaseUnavailable(err);
}
