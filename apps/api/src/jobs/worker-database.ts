import pg from 'pg';
import { DatabaseUnavailable } from '../db/unavailable.ts';
import type { AuthQuery, AuthTx } from '../identity/auth-database.ts';

/** Inside a transaction of gl_worker, or outside of one. It reaches people and business through definer functions of schema ops alone. */
export type WorkerTx = AuthTx;

/** The database as the role that does jobs. */
export interface WorkerDatabase extends WorkerTx {
  readonly pool: pg.Pool;
  transact<T>(work: (tx: WorkerTx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function openWorkerDatabase({
  workerUrl,
  poolSize = 6,
}: {
  readonly workerUrl: string;
  readonly poolSize?: number;
}): WorkerDatabase {
  const pool = new pg.Pool({
    connectionString: workerUrl,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'glovelly-worker',
  });
  pool.on('error', () => {}); // an idle connection that dies is replaced at its next use; the query that meets trouble reports it
  pool.on('connect', (client) => client.on('error', () => {})); // likewise one in use: without a listener, the process would end

  return {
    pool,
    query: (query) => ask(pool, query),
    transact: async (work) => {
      const client = await pool.connect().catch(away);
      try {
        await ask(client, { text: 'begin', values: [] });
        const result = await work({ query: (query) => ask(client, query) });
        await ask(client, { text: 'commit', values: [] });
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

const ask = async <Row extends pg.QueryResultRow>(on: pg.Pool | pg.PoolClient, { text, values }: AuthQuery): Promise<Row[]> => {
  const { rows } = await on.query<Row>({ text, values: [...values] }).catch(away);
  return rows;
};

function away(err: unknown): never {
  throw err instanceof pg.DatabaseError ? err : new DatabaseUnavailable(err);
}
