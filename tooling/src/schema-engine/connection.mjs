import pg from 'pg';

/** The URL without Prisma's own `schema` parameter, which PostgreSQL does not know; on another database when one is named. */
export function at(url, database) {
  const target = new URL(url);
  target.searchParams.delete('schema');
  if (database) target.pathname = `/${database}`;
  return target.toString();
}

/** Opens a connection, runs one script (whole, as a single simple query), and closes. */
export async function runOnce(url, script) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (script) await client.query(script);
  } finally {
    await client.end();
  }
}
