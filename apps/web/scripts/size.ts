/**
 * Measures what a first visit downloads as JavaScript, gzipped, from the manifest of the last build, and fails above the budget.
 * Counted: the entry with its static imports, and on top of it what the first page needs (the signed-in layout and the home page).
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 160; // design rule: first-load JavaScript of at most 160 kB gzip
const dist = new URL('../dist/', import.meta.url);

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

const manifest = new Map<string, Chunk>(Object.entries(JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))));

function withStaticImports(keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    withStaticImports(manifest.get(key)?.imports ?? [], seen);
  }
  return seen;
}

const gzipped = (file: string): number => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1000;

function measure(keys: readonly string[]): { total: number; parts: [string, number][] } {
  const files = new Set([...withStaticImports(keys)].flatMap((key) => manifest.get(key)?.file ?? []));
  const parts = [...files].filter((file) => file.endsWith('.js')).map((file): [string, number] => [file, gzipped(file)]);
  return { total: parts.reduce((sum, [, size]) => sum + size, 0), parts: parts.toSorted((a, b) => b[1] - a[1]) };
}

const entries = [...manifest].filter(([, chunk]) => chunk.isEntry).map(([key]) => key);
const home = [...manifest.keys()].filter((key) => /routes\/(_app|_app\/index)\.tsx\?tsr-split=component/.test(key));
if (entries.length === 0 || home.length === 0) throw new Error('The manifest names no entry or no home page: build first (vite build).');

const entry = measure(entries);
const firstPage = measure([...entries, ...home]);
for (const [file, size] of firstPage.parts) console.log(`${size.toFixed(1).padStart(7)} kB  ${file}`);
console.log(`${entry.total.toFixed(1).padStart(7)} kB  entry and its static imports`);
console.log(`${firstPage.total.toFixed(1).padStart(7)} kB  with the home page (budget ${BUDGET_KB} kB)`);
if (firstPage.total > BUDGET_KB) {
  console.error(`First-load JavaScript is ${(firstPage.total - BUDGET_KB).toFixed(1)} kB over its budget.`);
  process.exitCode = 1;
}
