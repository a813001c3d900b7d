import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BenchDatabase } from './database.ts';
import { below, type Figure, figure, median } from './figure.ts';
import { startProduct } from './product.ts';

const DIST = fileURLToPath(new URL('../../apps/web/dist/', import.meta.url));
const ROUNDS = 7;

/** The built server from its first instruction to its first answer, over a running database. */
export async function coldStart(database: BenchDatabase): Promise<Figure[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    const { server } = await startProduct(database);
    times.push(performance.now() - started);
    await server.stop();
  }
  return [
    figure('cold start of the built server to its first answer', 'ms', median(times), {}, undefined, {
      least: Math.min(...times),
      most: Math.max(...times),
    }),
  ];
}

/** Every script that a first visit loads: what index.html names, modules preloaded with it included. */
export function firstLoad(): Figure[] {
  const html = readFileSync(`${DIST}index.html`, 'utf8');
  const named = new Set([...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, file]) => file as string)); // the group always matches
  const bytes = [...named].reduce((sum, file) => sum + gzipSync(readFileSync(`${DIST}${file}`)).length, 0);
  const all = readdirSync(`${DIST}assets`).filter((file) => file.endsWith('.js'));
  return [figure('first-load JavaScript, gzip', 'kB', bytes / 1000, {}, below(160), { files: named.size, 'files in all': all.length })];
}
