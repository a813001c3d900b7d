import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const TOOLING = fileURLToPath(new URL('../../', import.meta.url));

export interface Launched {
  pid: number;
  /** What it said up to the moment it was ready. */
  said: () => string;
  url: string;
  exited: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

export interface LaunchOptions {
  dataDir: string;
  port: number;
  env?: Record<string, string>;
}

/** The product as a process of its own, as `npm start` runs it once everything is installed; resolves when it names its address. */
export async function launchProduct({ dataDir, port, env = {} }: LaunchOptions): Promise<Launched> {
  const args = ['--conditions=@glovelly/source', '--import', 'tsx', 'src/product.ts', '--data', dataDir, '--port', String(port)];
  const { DATABASE_URL: _, OIDC_ISSUER: __, OIDC_CLIENT_ID: ___, ...rest } = process.env; // its own parts, unless the caller names others
  const child = spawn(process.execPath, args, { cwd: TOOLING, env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit').then(([code]) => code as number | null); // 'exit' carries the code first
  let said = '';
  const url = await new Promise<string>((found, failed) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const match = /https?:\/\/\S+/.exec(said);
        if (match) found(match[0]);
      });
    }
    exited.then((code) => failed(new Error(`The product did not start (exit code ${code}).\n${said}`)), failed);
  });
  return { pid: child.pid ?? 0, said: () => said, url, exited, kill: (signal) => void child.kill(signal) };
}
