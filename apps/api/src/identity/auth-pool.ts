import pg from 'pg';

/** The connections of the role that serves sign-in. It alone reads schema `auth`; the application's role has no grant there. */
export type AuthPool = pg.Pool;

export function openAuthPool(options: { readonly authUrl: string; readonly poolSize?: number }): AuthPool {
  const pool = new pg.Pool({
    connectionString: options.authUrl,
    max: options.poolSize ?? 5,
    connectionTimeoutMillis: 5_000,
    application_name: 'glovelly-auth',
  });
  pool.on('error', () => {}); // an idle connection that dies is replaced at its next use; the query that meets trouble reports it
  return pool;
}
