import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../ports.ts';
import type { Tally } from './tally.ts';
import { runVitest } from './vitest.ts';

const TOOLING = fileURLToPath(new URL('../../', import.meta.url));
const CONFIG = 'apps/web/e2e/vitest.config.ts';

/** Starts the product as `npm start` does, on a data directory of its own, and walks through it with the browser. */
export async function runJourney(browser: string): Promise<Tally> {
  const dataDir = join(tmpdir(), `glovelly-journey-${randomUUID()}`);
  const { url, stop } = await startedProduct(dataDir);
  try {
    return await runVitest(CONFIG, { GLOVELLY_URL: url, CHROMIUM_PATH: browser });
  } finally {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startedProduct(dataDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const args = [
    '--conditions=@glovelly/source',
    '--import',
    'tsx',
    'src/product.ts',
    '--data',
    dataDir,
    '--port',
    String(await freePort()),
  ];
  const { DATABASE_URL: _, OIDC_ISSUER: __, ...env } = process.env; // the journey is always through the product's own parts
  const child = spawn(process.execPath, args, { cwd: TOOLING, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((found, failed) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const match = /https?:\/\/\S+/.exec(said);
      if (match) found(match[0]);
    });
    ended.then(([code]) => failed(new Error(`The product did not start (exit code ${code}).\n${said}`)), failed);
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
