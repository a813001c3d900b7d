import type { BenchDatabase } from './database.ts';
import { INVOICES_PER_ORGANISATION } from './database.ts';
import { type Figure, figure, median } from './figure.ts';
import { load } from './load.ts';
import { startProduct } from './product.ts';

const CONNECTIONS = 16;
const ROUNDS = 3;
const SECONDS = 2;
const FLAT = 1.3;

/** The list as the database grows a hundredfold: the three in turn, and the slowest may be no more than 1.3 times the fastest. */
export async function growth(databases: ReadonlyMap<number, BenchDatabase>): Promise<Figure[]> {
  const products = await Promise.all(
    [...databases].map(async ([organisations, database]) => ({
      invoices: organisations * INVOICES_PER_ORGANISATION,
      database,
      ...(await startProduct(database)),
    })),
  );
  const speeds = new Map<number, number[]>(products.map(({ invoices }) => [invoices, []]));
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      for (const { invoices, database, asks, server } of products) {
        let turn = 0;
        const asked = database.tenants.slice(0, 100).map(asks.list);
        const next = () => asked[turn++ % asked.length] ?? asks.list(database.tenants[0] as (typeof database.tenants)[number]); // there are tenants
        const { perSecond } = await load(server.url, server.pid, next, CONNECTIONS, SECONDS);
        if (round > 0) speeds.get(invoices)?.push(perSecond); // the first one warms
      }
    }
  } finally {
    await Promise.all(products.map(({ server }) => server.stop()));
  }
  const medians = Object.fromEntries([...speeds].map(([invoices, list]) => [`${invoices} invoices`, median(list)]));
  const all = Object.values(medians);
  const spread = Math.max(...all) / Math.min(...all);
  return [
    {
      ...figure('growth: list from 10,000 to 1,000,000 invoices, fastest over slowest', '×', spread, medians),
      aim: `≤ ${FLAT}`,
      met: spread <= FLAT,
    },
  ];
}
