import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { processIsAlive } from '../processes.ts';
import { readPidFile } from './pid-file.ts';
import { startPostgres } from './start.ts';

const LAUNCHER = fileURLToPath(new URL('./fixtures/launcher.ts', import.meta.url));
const folders: string[] = [];
let launchers: ChildProcess[] = [];

afterEach(() => {
  for (const launcher of launchers) launcher.kill('SIGKILL');
  launchers = [];
});

afterAll(async () => {
  for (const dataDir of folders) {
    await (await startPostgres({ dataDir })).stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

function dataDirectory(): string {
  const folder = join(tmpdir(), `glovelly-postgres-${randomUUID()}`);
  folders.push(folder);
  return folder;
}

async function query(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function launch(dataDir: string): Promise<{ launcher: ChildProcess; pid: number; adopted: boolean }> {
  const launcher = spawn(process.execPath, ['--import', 'tsx', LAUNCHER, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  launchers.push(launcher);
  const [line] = await once(launcher.stdout ?? launcher, 'data');
  return { launcher, ...JSON.parse(String(line)) };
}

async function ended(pid: number): Promise<void> {
  await expect.poll(() => processIsAlive(pid), { timeout: 30_000 }).toBe(false);
}

describe('a new data directory', () => {
  const dataDir = dataDirectory();

  test('becomes a server whose owner may make roles and databases but is no superuser', async () => {
    const { ownerUrl, adopted } = await startPostgres({ dataDir });
    const [role] = await query(
      ownerUrl,
      'SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user',
    );
    expect(adopted).toBe(false);
    expect(role).toEqual({ rolname: 'gl_owner', rolsuper: false, rolbypassrls: false, rolcreaterole: true, rolcreatedb: true });
    await expect(query(ownerUrl, 'CREATE ROLE x SUPERUSER')).rejects.toThrow('permission denied');
  });

  test('keeps text as UTF-8, listens on the loopback address alone and asks everybody for a password', async () => {
    const { ownerUrl, superuserUrl, port } = await startPostgres({ dataDir });
    const settings = await query(
      superuserUrl,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS listens,
      current_setting('unix_socket_directories') AS sockets, (SELECT datcollate || datlocale FROM pg_database WHERE datname = current_database()) AS locale`,
    );
    expect(settings).toEqual([{ encoding: 'UTF8', listens: '127.0.0.1', sockets: '', locale: 'CC.UTF-8' }]);
    await expect(query(ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password authentication failed');
    await expect(query(`postgresql://postgres@127.0.0.1:${port}/postgres`, 'SELECT 1')).rejects.toThrow(/password/);
  });

  test('keeps its passwords from other users', async () => {
    await startPostgres({ dataDir });
    expect(statSync(join(dataDir, 'postgres', 'passwords.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres', 'cluster')).mode & 0o777).toBe(0o700);
  });

  test('is made once when two launchers come at the same time', async () => {
    const contested = dataDirectory();
    const [first, second] = await Promise.all([launch(contested), launch(contested)]);
    expect(first.pid).toBe(second.pid);
    expect(readdirSync(contested)).toEqual(['postgres']);
  });
});

describe('a data directory that was used before', () => {
  const dataDir = dataDirectory();

  afterEach(async () => {
    await (await startPostgres({ dataDir })).stop();
  });

  test('has yesterday’s data on a warm start', async () => {
    const yesterday = await startPostgres({ dataDir });
    await query(yesterday.ownerUrl, `CREATE TABLE gigs AS SELECT 'Łódź' AS town`);
    await yesterday.stop();
    expect(processIsAlive(yesterday.pid)).toBe(false);

    const today = await startPostgres({ dataDir });
    expect(today.adopted).toBe(false);
    expect(await query(today.ownerUrl, 'SELECT town FROM gigs')).toEqual([{ town: 'Łódź' }]);
  });

  test('has its server adopted after the launcher was killed, and stopped by who adopted it', async () => {
    const { launcher, pid } = await launch(dataDir);
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');

    const adopted = await startPostgres({ dataDir });
    expect(adopted).toMatchObject({ pid, adopted: true });
    await adopted.stop();
    expect(processIsAlive(pid)).toBe(false);
  });

  test('loses nothing acknowledged when the server is killed in the middle of writing', async () => {
    const { ownerUrl, pid } = await startPostgres({ dataDir });
    await query(ownerUrl, 'CREATE TABLE acknowledged (n int PRIMARY KEY)');
    const client = new pg.Client({ connectionString: ownerUrl });
    client.on('error', () => {}); // the server goes away under it
    await client.connect();
    const acknowledged: number[] = [];
    const writing = (async () => {
      for (let n = 0; ; n++) {
        await client.query('INSERT INTO acknowledged VALUES ($1)', [n]);
        acknowledged.push(n);
        if (n === 100) process.kill(pid, 'SIGKILL');
      }
    })();
    await expect(writing).rejects.toThrow();
    await ended(pid);

    const recovered = await startPostgres({ dataDir });
    const rows = await query(recovered.ownerUrl, 'SELECT n FROM acknowledged ORDER BY n');
    expect(rows.map((row) => row.n).slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(acknowledged.length).toBeGreaterThan(100);
  });

  test('starts although the number of its killed server belongs to another program now', async () => {
    const { pid } = await startPostgres({ dataDir });
    process.kill(pid, 'SIGKILL');
    await ended(pid);
    const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));

    const server = await startPostgres({ dataDir });
    expect(server.adopted).toBe(false);
    expect(readPidFile(join(dataDir, 'postgres', 'cluster'))?.pid).toBe(server.pid);
  });
});
