import pg from 'pg';
import { expect, test } from 'vitest';
import { testDatabase } from './database.ts';

async function user(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query('SELECT current_user AS role, current_database() AS database')).rows[0];
  } finally {
    await client.end();
  }
}

test('every test database is its own, and each of its roles logs in', async () => {
  const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
  expect(one.name).not.toBe(two.name);
  expect(await user(one.ownerUrl)).toEqual({ role: 'gl_owner', database: one.name });
  expect(await user(one.appUrl)).toEqual({ role: 'gl_app', database: one.name });
  expect(await user(one.authUrl)).toEqual({ role: 'gl_auth', database: one.name });
  expect(await user(one.workerUrl)).toEqual({ role: 'gl_worker', database: one.name });
  await Promise.all([one.drop(), two.drop()]);
  await expect(user(one.ownerUrl)).rejects.toThrow('does not exist');
});
