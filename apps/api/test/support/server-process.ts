import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Fetch } from './browser.ts';

/** The server as a process of its own, at a port that nobody but its proxy would know. */
export interface ServerProcess {
  /** As a proxy hands it on: to this process, under the public name. */
  readonly fetch: Fetch;
  stop(): Promise<void>;
}

const API = fileURLToPath(new URL('../..', import.meta.url));

export async function startServerProcess(env: Record<string, string>): Promise<ServerProcess> {
  const args = ['--conditions=@glovelly/source', '--import', 'tsx', 'src/server.ts'];
  const child = spawn(process.execPath, args, {
    cwd: API,
    env: { PATH: process.env.PATH, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await portOf(child);
  const host = new URL(env.PUBLIC_URL ?? '').host;
  return {
    fetch: (path, init) => ask(port, host, path, init),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** It logs where it listens. */
function portOf(child: ChildProcess): Promise<number> {
  let said = '';
  return new Promise((found, failed) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const port = /"port":(\d+)/.exec(said)?.[1];
        if (port) found(Number(port));
      });
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}\n${said}`)));
  });
}

/** `fetch` cannot set a Host. */
function ask(port: number, host: string, path: string, init: RequestInit = {}): Promise<Response> {
  const body = init.body === undefined || init.body === null ? null : String(init.body);
  const headers = {
    ...Object.fromEntries(new Headers(init.headers)),
    host,
    ...(body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
  };
  return new Promise((answered, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, method: init.method ?? 'GET', headers }, async (answer) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      const given = new Headers();
      for (const [name, value] of Object.entries(answer.headersDistinct)) for (const each of value ?? []) given.append(name, each);
      const status = answer.statusCode ?? 0;
      answered(new Response([204, 304].includes(status) ? null : Buffer.concat(chunks), { status, headers: given }));
    });
    asked.on('error', failed);
    asked.end(body ?? undefined);
  });
}
