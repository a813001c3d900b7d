import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SERVER_FLAGS } from '../../tooling/src/product/server-flags.ts';

/** A server under measurement: its own process, so that its CPU can be told apart. */
export interface RunningSide {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** Starts one of `src/sides` with the given Node and the product's own flags, and waits until it says where it listens. */
export function startSide(file: string, env: Record<string, string>, node = process.execPath): Promise<RunningSide> {
  const entry = fileURLToPath(new URL(`./sides/${file}`, import.meta.url));
  return started(spawn(node, [...SERVER_FLAGS, '--import', pathToFileURL(require.resolve('tsx')).href, entry], options(env))); // no process between us and it: its id is the one measured
}

/** Starts a built server program, and waits until it answers that it is ready. */
export async function startServerProgram(program: readonly string[], port: number, env: Record<string, string>): Promise<RunningSide> {
  const child = spawn(process.execPath, [...SERVER_FLAGS, ...program], { ...options(env), stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await delay(5)) {
    if (child.exitCode !== null || child.pid === undefined) throw new Error(`${program.at(-1)} ended with ${child.exitCode}`);
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return { url, pid: child.pid, stop: () => ended(child) };
  }
  throw new Error(`${program.at(-1)} did not become ready`);
}

const options = (env: Record<string, string>) => ({
  env: { ...process.env, NODE_ENV: 'production', ...env },
  stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'],
});

function started(child: ChildProcess): Promise<RunningSide> {
  return new Promise((ready, failed) => {
    let said = '';
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`it ended with ${code} before it listened: ${said}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk;
      const port = /listening (\d+)/.exec(said)?.[1];
      if (port && child.pid !== undefined) ready({ url: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => ended(child) });
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
