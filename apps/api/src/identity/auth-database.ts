import pg from 'pg';
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
    query_timeout: 10_000,
    application_name: 'glovelly-auth',
  });
  pool.on('error', () => {}); // an idle connection that dies is replaced at its next use; the query that meets trouble reports it
  pool.on('connect', (client) => client.on('error', () => {})); // likewise one in use: without a listener, the process would end

  return {
    query: (query) => ask(pool, query),
    transact: async (work) => {
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
    },
    close: () => pool.end(),
  };
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
