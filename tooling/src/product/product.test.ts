import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { freePort, isFree } from '../ports.ts';
import { readPidFile } from '../postgres/pid-file.ts';
import { startPostgres } from '../postgres/start.ts';
import { processIsAlive } from '../processes.ts';
import { testDatabase } from '../testing/database.ts';
import { type Launched, launchProduct } from './launch.ts';

// One data directory for all: what one test leaves, the next one starts on, as on a user's machine.
const dataDir = join(tmpdir(), `glovelly-product-${randomUUID()}`);
let launched: Launched[] = [];

afterEach(async () => {
  for (const product of launched) {
    product.kill('SIGTERM');
    await product.exited;
  }
  launched = [];
});

afterAll(async () => {
  if (existsSync(cluster())) await (await startPostgres({ dataDir })).stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const cluster = () => join(dataDir, 'postgres', 'cluster');
const postgresPid = () => readPidFile(cluster())?.pid ?? 0;
const portOf = (product: Launched) => Number(new URL(product.url).port);

async function launch(env: Record<string, string> = {}, port?: number): Promise<Launched> {
  const product = await launchProduct({ dataDir, port: port ?? (await freePort(4400)), env });
  launched.push(product);
  return product;
}

async function status(product: Launched): Promise<number> {
  try {
    return (await fetch(`http://127.0.0.1:${portOf(product)}/readyz`)).status;
  } catch {
    return 0;
  }
}

test('says one address, serves the web app there, and Ctrl-C stops server, sign-in and database', async () => {
  const product = await launch();
  expect(product.said().match(/https?:\/\//g)).toHaveLength(1);
  const page = await fetch(`http://127.0.0.1:${portOf(product)}/`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  const database = postgresPid();

  product.kill('SIGINT');
  expect(await product.exited).toBe(0);
  expect([processIsAlive(database), await isFree(portOf(product))]).toEqual([false, true]);
});

test('takes the next port when the wished one is taken', async () => {
  const port = await freePort(4500);
  const other = createServer().listen(port, '127.0.0.1');
  const product = await launch({}, port);
  other.close();
  expect(portOf(product)).toBeGreaterThan(port);
  expect(await status(product)).toBe(200);
});

test('a second start on the same data says where the first one is, and leaves it alone', async () => {
  const first = await launch();
  const second = await launch();
  expect(await second.exited).toBe(0);
  expect(second.url).toBe(first.url);
  expect(await status(first)).toBe(200);
});

test('after kill -9 its server goes away by itself, and the next start adopts the database that still runs', async () => {
  const first = await launch();
  const database = postgresPid();
  first.kill('SIGKILL');
  await first.exited;
  await expect.poll(() => isFree(portOf(first)), { timeout: 30_000 }).toBe(true);

  const second = await launch();
  expect(postgresPid()).toBe(database);
  expect(await status(second)).toBe(200);
});

test('a database that is killed under it comes back, and the server with it', async () => {
  const product = await launch();
  const before = postgresPid();
  process.kill(before, 'SIGKILL');
  await expect.poll(() => postgresPid() !== before && processIsAlive(postgresPid()), { timeout: 30_000 }).toBe(true);
  await expect.poll(() => status(product), { timeout: 30_000 }).toBe(200);
});

test('with DATABASE_URL that server is used and none is started', async () => {
  const database = await testDatabase();
  const product = await launch({ DATABASE_URL: database.ownerUrl });
  expect([await status(product), existsSync(cluster()), readPidFile(cluster())]).toEqual([200, true, undefined]);
  product.kill('SIGTERM');
  await product.exited;
  await database.drop();
});

test('a wrong DATABASE_URL is said in words, with an exit code', async () => {
  await expect(launch({ DATABASE_URL: 'postgresql://gl_owner:x@127.0.0.1:1/glovelly' })).rejects.toThrow(/exit code 1[\s\S]*ECONNREFUSED/);
});
