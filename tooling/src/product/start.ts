import { join } from 'node:path';
import { build } from '../build/steps.ts';
import { migrate } from '../database/migrate.ts';
import { freePort } from '../ports.ts';
import { makeDataDir } from '../postgres/home.ts';
import { keepPostgres } from '../postgres/keep.ts';
import { ensureLogins } from '../postgres/logins.ts';
import { REPOSITORY } from '../repository.ts';
import { keyring } from './keyring.ts';
import type { ProductOptions } from './options.ts';
import { startSignIn } from './provider.ts';
import { startServer } from './server.ts';

export interface Product {
  url: string;
  port: number;
  crashed: Promise<string>;
}

/** Brings up database, sign-in and server, in that order. `atEnd` is told how to take down each, as soon as it is up. */
export async function startProduct(
  options: ProductOptions,
  say: (line: string) => void,
  atEnd: (stop: () => Promise<void>) => void,
): Promise<Product> {
  const { dataDir } = options;
  makeDataDir(dataDir);
  const ownerUrl = options.databaseUrl ?? (await embeddedDatabase(dataDir, atEnd));
  await migrate(ownerUrl, () => say('Bringing the database up to date …'));
  await build((name) => say(`Building the ${name} …`));
  const { appUrl, authUrl, workerUrl } = await ensureLogins(ownerUrl, {
    appUrl: process.env.DATABASE_APP_URL,
    authUrl: process.env.DATABASE_AUTH_URL,
    workerUrl: process.env.DATABASE_WORKER_URL,
  });

  const port = await freePort(options.port);
  const url = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const signIn = options.hasProvider ? undefined : await startSignIn(dataDir, url);
  if (signIn) atEnd(signIn.stop);

  const env = {
    PUBLIC_URL: url,
    ...(process.env.PUBLIC_URL ? {} : { HOST: '127.0.0.1' }), // for this machine alone; some shells export its name as HOST
    DATABASE_APP_URL: appUrl,
    DATABASE_AUTH_URL: authUrl,
    DATABASE_WORKER_URL: workerUrl,
    DATA_DIR: join(dataDir, 'files'),
    GLOVELLY_KEYRING: process.env.GLOVELLY_KEYRING || keyring(dataDir),
    WEB_DIST: join(REPOSITORY, 'apps/web/dist'),
  };
  const server = await startServer(port, { ...env, ...signIn?.env }, join(dataDir, 'logs', 'server.log'));
  atEnd(server.stop);
  return { url, port, crashed: server.crashed };
}

async function embeddedDatabase(dataDir: string, atEnd: (stop: () => Promise<void>) => void): Promise<string> {
  const server = await keepPostgres({ dataDir });
  atEnd(server.stop);
  return server.ownerUrl;
}
