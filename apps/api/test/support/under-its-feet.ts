import { setTimeout as delay } from 'node:timers/promises';
import type { TestApp } from './app.ts';

/** Begins `doomed`, which waits for what this transaction has changed or holds, and commits it under its feet once so `many` wait. */
export async function underItsFeet<T>(app: TestApp, sql: string, values: unknown[], doomed: () => Promise<T>, many = 1): Promise<T> {
  const client = await app.owner.connect();
  try {
    await client.query('begin');
    await client.query(sql, values);
    const answer = doomed();
    answer.catch(() => {}); // looked at by whoever asked
    await untilWaiting(app, many);
    await client.query('commit');
    return await answer;
  } finally {
    client.release();
  }
}

/** Until so many wait for a lock in the app's database. */
export async function untilWaiting(app: TestApp, many: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await app.owner.query(
      'select from pg_locks join pg_stat_activity using (pid) where datname = current_database() and not granted',
    );
    if (rows.length >= many) return;
    await delay(20);
  }
  throw new Error(`there are not ${many} who wait`);
}
