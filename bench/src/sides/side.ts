import { createHash } from 'node:crypto';
import { serve } from '@hono/node-server';
import pg from 'pg';

/*
 * What the hand-written sides share: the same pools, the same session look-up as the product's (one call of auth.load_session as gl_auth),
 * and the same policies. They differ in how they talk to PostgreSQL and in what stands between the query and the wire.
 */

const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

// pg 8.23 knows pipelining; its types do not say so yet.
const pipelined = (connectionString: string, max: number) => new pg.Pool({ connectionString, max, pipeline: true } as pg.PoolConfig);

export const pools = { app: pipelined(need('DATABASE_APP_URL'), 10), auth: pipelined(need('DATABASE_AUTH_URL'), 4) };

export interface Session {
  readonly user_id: string;
  readonly organisation_id: string;
  readonly email: string;
}

const SESSION = { name: 'session', text: 'select * from auth.load_session($1, 7)' };

/** Who asks: the session of the cookie, or, in the run that measures without sessions, who the header says. */
export async function sessionFor(cookie: string | undefined, tenant: string | undefined): Promise<Session | undefined> {
  if (process.env.NO_SESSION && tenant) {
    const [user_id = '', organisation_id = ''] = tenant.split(' ');
    return { user_id, organisation_id, email: 'nobody@example.com' };
  }
  const token = cookie?.slice(cookie.indexOf('=') + 1) ?? '';
  const hash = createHash('sha256').update(token).digest();
  return (await pools.auth.query<Session>({ ...SESSION, values: [hash] })).rows[0];
}

/** Opens a transaction as somebody. Ids come from the database, so they are written into the text: one message instead of three. */
export const begin = ({ user_id, organisation_id }: Session): string =>
  `begin; select set_config('app.user_id','${user_id}',true), set_config('app.organisation_id','${organisation_id}',true)`;

/** Listens on a free port of loopback and says which, for the bench that started this process. */
export function serveSide(fetch: (request: globalThis.Request) => Response | Promise<Response>): void {
  serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.stdout.write(`listening ${port}\n`));
}
