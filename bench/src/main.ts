import { fileURLToPath } from 'node:url';
import { arithmetic } from './arithmetic.ts';
import { type BenchDatabase, benchDatabase, startServer } from './database.ts';
import { type Figure, report } from './figure.ts';
import { growth } from './growth.ts';
import { overHttp } from './http.ts';
import { pdf } from './pdf.ts';
import { policyCost } from './policy.ts';
import { sessionCost } from './sessions.ts';
import { coldStart, firstLoad } from './start.ts';

/* `pnpm bench` measures everything, `pnpm bench http pdf` only that. Figures are ratios of sides that took turns in one run; see README.md. */

const RESULTS = fileURLToPath(new URL('../results/latest.json', import.meta.url));
const LARGE = 10_000;

const server = await startServer();
const databases = new Map<number, BenchDatabase>();
const database = async (organisations: number): Promise<BenchDatabase> => {
  const known = databases.get(organisations) ?? (await benchDatabase(server, organisations));
  databases.set(organisations, known);
  return known;
};

const suites: Record<string, () => Promise<Figure[]> | Figure[]> = {
  arithmetic,
  pdf,
  policy: async () => policyCost(await database(LARGE)),
  http: async () => overHttp(await database(LARGE)),
  sessions: async () => sessionCost(await database(LARGE)),
  growth: async () =>
    growth(
      new Map([
        [100, await database(100)],
        [1000, await database(1000)],
        [LARGE, await database(LARGE)],
      ]),
    ),
  start: async () => [...firstLoad(), ...(await coldStart(await database(100)))],
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in suites));
try {
  if (unknown) throw new Error(`there is no ${unknown}: ${Object.keys(suites).join(', ')}`);
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(suites)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`measuring ${name} …`);
    figures.push(...(await measure()));
  }
  report(figures, asked.length > 0 ? RESULTS.replace('latest', asked.join('-')) : RESULTS);
} finally {
  await server.stop();
}
