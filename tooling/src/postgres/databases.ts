import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** Makes a database, a copy of `template` when one is named, and returns its owner's URL. */
export async function createDatabase(ownerUrl: string, name: string, template?: string): Promise<string> {
  await runAsOwner(ownerUrl, `CREATE DATABASE "${name}"${template === undefined ? '' : ` TEMPLATE "${template}"`}`);
  return onDatabase(ownerUrl, name);
}

/** The owner may not end the sessions of every role: one that is just going away is waited for. */
export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runAsOwner(ownerUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    } catch (err) {
      if (attempt === 40 || !(err instanceof pg.DatabaseError) || err.code !== '42501') throw err;
      await delay(50);
    }
  }
}

/** The same URL, for another database of the same server. */
export function onDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.toString();
}

async function runAsOwner(ownerUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
