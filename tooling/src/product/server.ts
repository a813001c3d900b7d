import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { REPOSITORY } from '../repository.ts';
import { SERVER_FLAGS } from './server-flags.ts';

const LEASH = fileURLToPath(new URL('./leash.mjs', import.meta.url));
const PATIENCE = 60_000;

export interface Server {
  /** Resolves with a reason when the process ends without being asked to. */
  crashed: Promise<string>;
  stop(): Promise<void>;
}

/** Starts the built API as a child, and resolves when it is ready to answer. Its log goes to a file. */
export async function startServer(port: number, env: Record<string, string>, logFile: string): Promise<Server> {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w', 0o600);
  const { DATABASE_URL: _, ...inherited } = process.env; // the owner's: the server could not be held to its policies with that
  const child = spawn(process.execPath, [...SERVER_FLAGS, '--import', LEASH, join(REPOSITORY, 'apps/api/dist/server.js')], {
    cwd: REPOSITORY,
    env: { HOST: '127.0.0.1', ...inherited, NODE_ENV: 'production', PORT: String(port), ...env },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true, // Ctrl-C reaches the launcher, which stops its parts in order
  });
  closeSync(log);
  let asked = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (err) => resolve(err.message));
    child.once('exit', (code, signal) =>
      resolve(`The server ended (${signal ?? `exit code ${code}`}). The end of ${logFile}:\n${endOf(logFile)}`),
    );
  });
  const crashed = new Promise<string>((resolve) => ended.then((reason) => asked || resolve(reason)));
  const stop = async () => {
    asked = true;
    child.kill('SIGTERM');
    await Promise.race([ended, delay(15_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
    await ended;
  };
  try {
    await ready(port, child, ended);
  } catch (err) {
    await stop();
    throw err;
  }
  return { crashed, stop };
}

async function ready(port: number, child: ChildProcess, ended: Promise<string>): Promise<void> {
  let last = 'no answer';
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await delay(25)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(await ended);
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) });
      if (answer.ok) return;
      last = `${answer.status} ${await answer.text()}`;
    } catch {
      // not listening yet
    }
  }
  throw new Error(`The server was not ready after ${PATIENCE / 1000} s: ${last}`);
}

function endOf(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
}
