import type pg from 'pg';
import { DatabaseUnavailable } from './unavailable.ts';

const PATIENCE = 1_000;

/** Whether the database answers within a second, the wait for a connection included. */
export async function ping(pool: pg.Pool): Promise<void> {
  await inTime(pool.query('SELECT 1'));
}

export async function newestMigration(pool: pg.Pool): Promise<string | null> {
  const { rows } = await inTime(pool.query<{ name: string | null }>('SELECT ops.newest_migration() AS name'));
  return rows[0]?.name ?? null;
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    throw new DatabaseUnavailable(error);
  } finally {
    clearTimeout(timer);
  }
}
