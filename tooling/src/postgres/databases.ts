import pg from 'pg';

/** Makes a database, a copy of `template` when one is named, and returns its owner's URL. */
export async function createDatabase(ownerUrl: string, name: string, template?: string): Promise<string> {
  await runAsOwner(ownerUrl, `CREATE DATABASE "${name}"${template === undefined ? '' : ` TEMPLATE "${template}"`}`);
  return onDatabase(ownerUrl, name);
}

export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  await runAsOwner(ownerUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
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
