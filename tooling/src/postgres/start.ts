import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../ports.ts';
import { processIsAlive } from '../processes.ts';
import { findBinaries } from './binaries.ts';
import { defaultDataDir, serverHome } from './home.ts';
import { runAs } from './identity.ts';
import { clusterFolder, DATABASE, initialise, OWNER, readPasswords, SUPERUSER } from './initialise.ts';
import { disownPidFile, isRunning, type PidFile, readPidFile } from './pid-file.ts';

export interface PostgresServer {
  /** Migrates and makes databases and roles; no superuser. */
  ownerUrl: string;
  superuserUrl: string;
  port: number;
  pid: number;
  /** It was running already: its launcher was killed, or another one still runs. */
  adopted: boolean;
  /** Fast shutdown: sessions are ended, everything is written, the process is gone when this resolves. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  dataDir?: string;
  /** `name: value` as in postgresql.conf. */
  settings?: Readonly<Record<string, string>>;
  /** A free one unless said: only who brings a server back needs to say. */
  port?: number;
}

const PATIENCE = 60_000;
const SETTINGS = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC' };

/**
 * Starts the embedded PostgreSQL of a data directory, or adopts the one that runs there.
 * There is no lock of our own: making the cluster is one rename, and PostgreSQL itself lets only one server open a cluster,
 * so a launcher that comes second finds the first one's server here in its next turn of the loop.
 */
export async function startPostgres({ dataDir = defaultDataDir(), settings = {}, port }: PostgresOptions = {}): Promise<PostgresServer> {
  const home = serverHome(dataDir);
  const cluster = clusterFolder(home);
  const binaries = findBinaries(dirname(home));
  initialise(home, binaries);

  const startedHere = new Set<number>();
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await delay(15)) {
    const file = readPidFile(cluster);
    if (file && isRunning(file)) {
      const server = file.status === 'ready' && (await connect(home, file, !startedHere.has(file.pid)));
      if (server) return server;
    } else if (![...startedHere].some(processIsAlive)) {
      if (file && processIsAlive(file.pid)) disownPidFile(cluster);
      startedHere.add(await spawnServer(home, binaries.postgres, { ...SETTINGS, ...settings, port: String(port ?? (await freePort())) }));
    }
  }
  throw new Error(`PostgreSQL did not start in ${PATIENCE / 1000} s. The end of its log:\n${endOfLog(home)}`);
}

async function connect(home: string, { pid, port }: PidFile, adopted: boolean): Promise<PostgresServer | undefined> {
  const passwords = readPasswords(home);
  const url = (role: string, password: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/${DATABASE}`;
  const ownerUrl = url(OWNER, passwords.owner);
  const client = new pg.Client({ connectionString: ownerUrl });
  try {
    await client.connect();
    await client.end();
  } catch {
    return undefined; // on its way down, or not quite up: the caller looks again
  }
  const superuserUrl = url(SUPERUSER, passwords.superuser);
  return { ownerUrl, superuserUrl, port, pid, adopted, stop: () => stopServer(pid) };
}

/** In a session of its own, so that Ctrl-C reaches the launcher alone and the API can finish its requests first. */
async function spawnServer(home: string, postgres: string, settings: Record<string, string>): Promise<number> {
  const log = openSync(join(home, 'server.log'), 'a', 0o600);
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(postgres, ['-D', clusterFolder(home), ...options], {
    ...runAs,
    cwd: '/',
    detached: true,
    env: { LC_ALL: 'C' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  await new Promise<void>((spawned, failed) => child.once('spawn', spawned).once('error', failed));
  child.unref();
  return child.pid ?? 0;
}

async function stopServer(pid: number): Promise<void> {
  if (!processIsAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  while (processIsAlive(pid)) await delay(10);
}

function endOfLog(home: string): string {
  return readFileSync(join(home, 'server.log'), 'utf8').split('\n').slice(-20).join('\n');
}
