import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../ports.ts';
import { launchProduct } from '../product/launch.ts';
import { endIfInterrupted } from './interruptions.ts';
import type { Tally } from './tally.ts';
import { runVitest } from './vitest.ts';

const ROOT = 'apps/web/e2e';

/** Starts the product as `npm start` does, on a data directory of its own, and walks through it with the browser. */
export async function runJourney(browser: string): Promise<Tally> {
  const dataDir = join(tmpdir(), `glovelly-journey-${randomUUID()}`);
  const product = await launchProduct({ dataDir, port: await freePort() });
  const forget = endIfInterrupted(async () => {
    product.kill('SIGTERM');
    await product.exited;
  });
  try {
    const env = { GLOVELLY_URL: product.url, GLOVELLY_DATA_DIR: dataDir, CHROMIUM_PATH: browser };
    return await runVitest({ root: ROOT, config: `${ROOT}/vitest.config.ts`, env });
  } finally {
    forget();
    product.kill('SIGTERM');
    await product.exited;
    rmSync(dataDir, { recursive: true, force: true });
  }
}
