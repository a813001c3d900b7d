import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { localBlobStore } from './blobs/local-blob-store.ts';
import { type Config, readConfig } from './config.ts';
import { openDatabase } from './db/database.ts';
import { UnsafeRole } from './db/safe-role.ts';
import type { Dependencies } from './dependencies.ts';
import { createDocumentRenderer } from './documents/renderer.ts';
import { expectedMigration } from './expected-migration.ts';
import { createApp } from './http/app.ts';
import { readiness } from './http/readiness.ts';
import { readWebFiles } from './http/web-files.ts';
import { openAuthDatabase } from './identity/auth-database.ts';
import { identityProvider } from './identity/identity-provider.ts';
import { listen } from './listen.ts';
import { createLog } from './log.ts';
import { readinessChecks } from './readiness-checks.ts';

const DATABASE_PATIENCE_MS = 60_000;

const read = readConfig(process.env);
if (read.ok) {
  await run(read.value);
} else {
  process.stderr.write(`Glovelly cannot start with this environment:\n${read.error.map((line) => `  ${line}\n`).join('')}`);
  process.exitCode = 1;
}

async function run(config: Config): Promise<void> {
  const log = createLog(config.LOG_LEVEL);
  const dependencies: Dependencies = {
    database: openDatabase({ appUrl: config.DATABASE_APP_URL }),
    auth: openAuthDatabase({ authUrl: config.DATABASE_AUTH_URL }),
    blobs: localBlobStore(join(config.DATA_DIR, 'blobs')),
    documents: createDocumentRenderer({ threads: 2 }),
    log,
    now: Date.now,
  };
  const close = async () => {
    await dependencies.documents.close();
    await Promise.all([dependencies.database.close(), dependencies.auth.close()]);
  };
  try {
    await safeRole(dependencies);
  } catch (err) {
    log.fatal({ err }, 'will not start');
    process.stderr.write(`Glovelly will not start: ${err instanceof UnsafeRole ? err.message : 'the database does not answer'}\n`);
    process.exitCode = 1;
    return close();
  }
  const callbackUrl = new URL('/auth/callback', config.PUBLIC_URL);
  const ready = readiness(readinessChecks(dependencies, expectedMigration()), (name, err) => log.warn({ check: name, err }, 'not ready'));
  const app = createApp(dependencies, {
    publicUrl: config.PUBLIC_URL,
    trustedProxies: config.TRUSTED_PROXIES,
    webFiles: config.WEB_DIST === undefined ? new Map() : await readWebFiles(config.WEB_DIST),
    ready,
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
  });
  await listen({ fetch: app.fetch, host: config.HOST, port: config.PORT, log, close });
}

/** Nothing is served with a login that could get round row-level security. A database that is still starting is waited for. */
async function safeRole({ database, log }: Dependencies): Promise<void> {
  for (const deadline = performance.now() + DATABASE_PATIENCE_MS; ; await delay(1_000)) {
    try {
      return await database.assertSafeRole();
    } catch (err) {
      if (err instanceof UnsafeRole || performance.now() > deadline) throw err;
      log.warn({ err }, 'waiting for the database');
    }
  }
}
