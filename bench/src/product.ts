import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BenchDatabase, Tenant } from './database.ts';
import { type RunningSide, startServerProgram } from './processes.ts';
import { type Asking, newInvoice } from './requests.ts';
import { temporaryFolder } from './temporary-folder.ts';

const SERVER = fileURLToPath(new URL('../../apps/api/dist/server.js', import.meta.url));
const SOURCES = fileURLToPath(new URL('./sides/product.ts', import.meta.url));
const require = createRequire(import.meta.url);
const WEB = fileURLToPath(new URL('../../apps/web/dist', import.meta.url));

/** Ours: the built product as `npm start` runs it, asked as the web asks it, with a real session. */
export const startProduct = (database: BenchDatabase) => started(database, [SERVER], {});

/** The same from its sources, where the bench leaves something out of it to show what that costs (`sides/product.ts`). */
export const startProductFromSources = (database: BenchDatabase, leftOut: Record<string, string> = {}) =>
  started(database, ['--conditions=@glovelly/source', '--import', pathToFileURL(require.resolve('tsx')).href, SOURCES], leftOut);

async function started(database: BenchDatabase, program: readonly string[], env: Record<string, string>) {
  const port = await freePort();
  const server: RunningSide = await startServerProgram(program, port, {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_AUTH_URL: database.authUrl,
    DATABASE_WORKER_URL: database.workerUrl,
    DATA_DIR: temporaryFolder(),
    WEB_DIST: WEB,
    OIDC_ISSUER: 'http://127.0.0.1:9', // nobody signs in here: the sessions are seeded
    OIDC_CLIENT_ID: 'bench',
    OIDC_CLIENT_SECRET: 'bench',
    LOG_LEVEL: 'warn',
    ...env,
  });
  return { server, asks: asksAt(server.url) };
}

const asksAt = (origin: string): Asking => {
  const headers = ({ token }: Tenant) => ({ cookie: `glovelly_session=${token}`, origin, 'content-type': 'application/json' });
  return {
    list: (tenant) => ({ method: 'GET', path: `/trpc/invoices.list?input=${encodeURIComponent('{"json":{}}')}`, headers: headers(tenant) }),
    create: (tenant) => ({
      method: 'POST',
      path: '/trpc/invoices.create',
      headers: headers(tenant),
      body: JSON.stringify({ json: asInput(tenant) }),
    }),
  };
};

function asInput(tenant: Tenant): unknown {
  const { id, clientId, lines } = newInvoice(tenant);
  return {
    id,
    clientId,
    lines: lines.map((line) => ({
      id: line.id,
      description: line.description,
      quantity: String(line.quantityE4 / 10_000),
      unitPrice: { amount: (line.unitPriceE4 / 1_000_000).toFixed(6), currency: 'GBP' },
      vat: { category: 'O', rate: '0' },
    })),
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((ready, failed) => probe.once('error', failed).listen(0, '127.0.0.1', ready));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
