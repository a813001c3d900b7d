import type pg from 'pg';
import type { Begin } from './acting.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** A row as texts: what is not null is written as PostgreSQL writes it. */
export type TextRow = readonly (string | null)[];

/** One view of the database that does not change while it is read, however long that takes, as its actor may see it. */
export interface Snapshot {
  /** The rows of a query, some hundreds at a time: a table of any size takes little memory. */
  rows(text: string, values?: readonly unknown[]): AsyncGenerator<TextRow[]>;
}

const AT_ONCE = 500;

/** Reads as the actor in one read-only REPEATABLE READ transaction. */
export async function readSnapshot<T>(pool: pg.Pool, begin: Begin, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error) => {
    throw new DatabaseUnavailable(error);
  });
  let open = true;
  try {
    await client.query(`${begin.replace(/^BEGIN;/, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;')}; SET LOCAL TIME ZONE 'UTC'`);
    const result = await read({ rows: (text, values) => cursor(client, text, values) });
    await client.query('COMMIT');
    open = false;
    return result;
  } finally {
    client.release(open); // a connection in doubt is closed, and with it the transaction
  }
}

async function* cursor(client: pg.PoolClient, text: string, values: readonly unknown[] = []): AsyncGenerator<TextRow[]> {
  await client.query(`DECLARE taken NO SCROLL CURSOR FOR ${text}`, [...values]);
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({ text: `FETCH ${AT_ONCE} FROM taken`, rowMode: 'array' });
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) break;
  }
  await client.query('CLOSE taken');
}
