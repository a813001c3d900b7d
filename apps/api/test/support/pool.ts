import pg from 'pg';

/** Connections of a test's own. A database that is dropped while they say goodbye ends them, which is no error of the test's. */
export function testPool(connectionString: string, max = 1): pg.Pool {
  const pool = new pg.Pool({ connectionString, max });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
