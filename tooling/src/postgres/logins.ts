import { createHmac } from 'node:crypto';
import pg from 'pg';

/** The runtime roles that log in; the migrations create them, without a login. */
const ROLES = { app: 'gl_app', auth: 'gl_auth', worker: 'gl_worker' } as const;

export interface LoginUrls {
  appUrl: string;
  authUrl: string;
  workerUrl: string;
}

export interface GivenUrls {
  appUrl?: string | undefined;
  authUrl?: string | undefined;
  workerUrl?: string | undefined;
}

/**
 * Lets the runtime roles log in, and says how. Their passwords follow from the owner's, so one URL is all that a self-hoster
 * keeps and several instances agree without asking each other. A URL that is given is used as it is and its role left alone.
 */
export async function ensureLogins(ownerUrl: string, given: GivenUrls = {}): Promise<LoginUrls> {
  const appUrl = given.appUrl ?? (await ensureLogin(ownerUrl, ROLES.app));
  const authUrl = given.authUrl ?? (await ensureLogin(ownerUrl, ROLES.auth));
  const workerUrl = given.workerUrl ?? (await ensureLogin(ownerUrl, ROLES.worker));
  return { appUrl, authUrl, workerUrl };
}

/** The same URL on the same server, for a runtime role. */
export function loginUrl(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl);
  if (url.password === '')
    throw new Error(
      `DATABASE_URL has no password to derive that of ${role} from: give DATABASE_APP_URL, DATABASE_AUTH_URL and DATABASE_WORKER_URL`,
    );
  const owner = decodeURIComponent(url.password);
  url.username = role;
  url.password = createHmac('sha256', owner).update(`glovelly login ${role}`).digest('base64url');
  return url.toString();
}

async function ensureLogin(ownerUrl: string, role: string): Promise<string> {
  const url = loginUrl(ownerUrl, role);
  if (!(await canLogIn(url))) await letLogIn(ownerUrl, role, decodeURIComponent(new URL(url).password));
  return url;
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (err) {
    const code = err instanceof pg.DatabaseError ? err.code : undefined;
    if (code === '28P01' || code === '28000') return false; // wrong password, no login
    throw err;
  } finally {
    await client.end();
  }
}

async function letLogIn(ownerUrl: string, role: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // The lock: two instances that start together would fail with "tuple concurrently updated".
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(hashtext('glovelly login'))`);
    await client.query(`ALTER ROLE ${client.escapeIdentifier(role)} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
