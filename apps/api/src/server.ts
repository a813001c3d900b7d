import { type Config, readConfig } from './config.ts';
import type { Dependencies } from './dependencies.ts';
import { expectedMigration } from './expected-migration.ts';
import { createApp } from './http/app.ts';
import { health } from './http/health.ts';
import { type Readiness, readiness } from './http/readiness.ts';
import { readWebFiles } from './http/web-files.ts';
import { identityProvider } from './identity/identity-provider.ts';
import { programVersion } from './installation.ts';
import { startWorker } from './jobs/worker.ts';
import { listen } from './listen.ts';
import { createLog } from './log.ts';
import { localMails } from './mail/local-mailer.ts';
import { mailFolder, open } from './open-dependencies.ts';
import { readinessChecks } from './readiness-checks.ts';

const read = readConfig(process.env);
if (read.ok) {
  await run(read.value);
} else {
  process.stderr.write(`Glovelly cannot start with this environment:\n${read.error.map((line) => `  ${line}\n`).join('')}`);
  process.exitCode = 1;
}

async function run(config: Config): Promise<void> {
  const log = createLog(config.LOG_LEVEL);
  const opened = await open(config, log);
  if (opened === null) return;
  const { dependencies, close } = opened;
  const worker = config.JOBS === 'elsewhere' ? null : await startWorker(dependencies);
  // No new job from the moment that it is asked to end, while the last requests are served.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => worker?.stop().catch(() => {}));
  const stop = async () => {
    await worker?.stop();
    await close();
  };
  const ready = readiness(readinessChecks(dependencies, expectedMigration(), worker), (name, err) =>
    log.warn({ check: name, err }, 'not ready'),
  );
  const app = config.JOBS === 'only' ? health(ready) : await website(config, dependencies, ready);
  await listen({ fetch: app.fetch, host: config.HOST, port: config.PORT, log, close: stop });
}

async function website(config: Config, dependencies: Dependencies, ready: () => Promise<Readiness>) {
  const callbackUrl = new URL('/auth/callback', config.PUBLIC_URL);
  return createApp(dependencies, {
    publicUrl: config.PUBLIC_URL,
    trustedProxies: config.TRUSTED_PROXIES,
    webFiles: config.WEB_DIST === undefined ? new Map() : await readWebFiles(config.WEB_DIST),
    ready,
    about: { version: programVersion(), mailAdapter: config.mail.kind },
    devMail: config.mail.kind === 'local' ? localMails(mailFolder(config)) : undefined,
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
}
