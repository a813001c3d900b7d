import { readConfig } from '../../../apps/api/src/config.ts';
import { createApp } from '../../../apps/api/src/http/app.ts';
import type { AuthDatabase, AuthQuery } from '../../../apps/api/src/identity/auth-database.ts';
import { identityProvider } from '../../../apps/api/src/identity/identity-provider.ts';
import { listen } from '../../../apps/api/src/listen.ts';
import { createLog } from '../../../apps/api/src/log.ts';
import { open } from '../../../apps/api/src/open-dependencies.ts';

/*
 * Ours from its sources, put together as the server does it. `BARE=1` gives each request its session without asking for it: what is missing then is the
 * check of session, person and membership. Both are started from here, so that nothing else differs between them.
 */
const read = readConfig(process.env);
if (!read.ok) throw new Error(read.error.join('\n'));
const config = read.value;
const log = createLog(config.LOG_LEVEL);
const opened = await open(config, log);
if (opened === null) throw new Error('it did not start');
const { dependencies, close } = opened;
const callbackUrl = new URL('/auth/callback', config.PUBLIC_URL);
const app = createApp(
  { ...dependencies, auth: process.env.BARE ? givingSessions(dependencies.auth) : dependencies.auth },
  {
    publicUrl: config.PUBLIC_URL,
    webFiles: new Map(),
    ready: async () => ({ status: 'ready', checks: [] }),
    about: { version: 'bench', mailAdapter: config.mail.kind },
    signIn: {
      provider: identityProvider({
        issuer: config.OIDC_ISSUER,
        clientId: config.OIDC_CLIENT_ID,
        clientSecret: config.OIDC_CLIENT_SECRET,
        redirectUri: callbackUrl.href,
      }),
      policy: config.policy,
      callbackUrl,
    },
  },
);
await listen({ fetch: app.fetch, host: config.HOST, port: config.PORT, log, close });

/** Looks each session up once, and hands out what it found from then on. */
function givingSessions(auth: AuthDatabase): AuthDatabase {
  const given = new Map<string, object>();
  const query = async <Row extends object>(asked: AuthQuery): Promise<Row[]> => {
    const [hashes] = asked.values;
    if (asked.name !== 'load-sessions' || !Array.isArray(hashes)) return auth.query<Row>(asked);
    const keys = hashes.map((hash: Uint8Array) => Buffer.from(hash).toString('latin1'));
    if (!keys.every((key) => given.has(key)))
      for (const row of await auth.query<{ place: number }>(asked)) given.set(keys[row.place - 1] ?? '', row);
    return keys.flatMap((key, at) => (given.has(key) ? [{ ...given.get(key), place: at + 1 } as Row] : [])); // what the same question was answered with
  };
  return { ...auth, query };
}
