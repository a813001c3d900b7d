import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { BenchDatabase } from './database.ts';
import { atLeast, type Figure, figure, median } from './figure.ts';
import { load, type Request, type Round } from './load.ts';
import { type RunningSide, startSide } from './processes.ts';
import { startProduct } from './product.ts';
import { type Asking, asking, CREATE_FUNCTION } from './requests.ts';

const CONNECTIONS = [1, 16, 64];
const ROUNDS = 3;
const SECONDS = 2;
const WARM_SECONDS = 3;

interface Side {
  readonly name: string;
  readonly asks: Asking;
  readonly server: RunningSide;
}

/** The list and the new invoice over HTTP: every side in turn, round after round, so that a drift of the machine reaches all alike. */
export async function overHttp(database: BenchDatabase): Promise<Figure[]> {
  const sides = await startSides(database);
  try {
    await warm(sides, database);
    const figures: Figure[] = [];
    for (const connections of CONNECTIONS) {
      figures.push(
        compare(`list newest 50, ${connections} connections`, await rounds(sides, 'list', database, connections), 0.6, connections > 1),
      );
    }
    for (const connections of CONNECTIONS.slice(1)) {
      const created = await rounds(
        sides.filter(({ name }) => name !== 'floor without session'),
        'create',
        database,
        connections,
      );
      figures.push(compare(`create invoice of 10 lines, ${connections} connections`, created, 0.5, false));
    }
    return figures;
  } finally {
    await Promise.all(sides.map(({ server }) => server.stop()));
  }
}

async function startSides(database: BenchDatabase): Promise<Side[]> {
  const env = { DATABASE_APP_URL: database.appUrl, DATABASE_AUTH_URL: database.authUrl };
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  await client.query(CREATE_FUNCTION).finally(() => client.end());
  const newerNode = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin/node');
  return [
    { name: 'ours', ...(await startProduct(database)) },
    { name: 'floor', asks: asking.floor, server: await startSide('floor.ts', env) },
    { name: 'floor without session', asks: asking.floor, server: await startSide('floor.ts', { ...env, NO_SESSION: '1' }) },
    { name: 'drizzle', asks: asking.drizzle, server: await startSide('drizzle.ts', env) },
    { name: 'postgraphile', asks: asking.postgraphile, server: await startSide('postgraphile.ts', env, newerNode) },
  ];
}

/** One connection asks too seldom to have a program compiled before it is measured: every side is asked by many first. */
async function warm(sides: readonly Side[], database: BenchDatabase): Promise<void> {
  for (const { asks, server } of sides) await load(server.url, server.pid, requestsFor(asks, 'list', database), 16, WARM_SECONDS);
}

async function rounds(
  sides: readonly Side[],
  what: keyof Asking,
  database: BenchDatabase,
  connections: number,
): Promise<Map<string, Round[]>> {
  const found = new Map<string, Round[]>(sides.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { name, asks, server } of sides) {
      const measured = await load(server.url, server.pid, requestsFor(asks, what, database), connections, round === 0 ? 1 : SECONDS);
      if (round > 0) found.get(name)?.push(measured); // the first one warms
    }
  }
  return found;
}

/** A list is asked for by 200 people in turn; every invoice is a new one, of 400 organisations in turn. */
function requestsFor(asks: Asking, what: keyof Asking, { tenants }: BenchDatabase): () => Request {
  let turn = 0;
  const asked = what === 'list' ? tenants.slice(0, 200).map(asks.list) : [];
  return () => {
    turn += 1;
    const tenant = tenants[turn % tenants.length];
    if (tenant === undefined) throw new Error('the database has tenants');
    return asked[turn % asked.length] ?? asks[what](tenant);
  };
}

function compare(name: string, found: Map<string, Round[]>, least: number, andAhead: boolean): Figure {
  const perSecond = (side: string) => median((found.get(side) ?? []).map((round) => round.perSecond));
  const others = [...found.keys()].filter((side) => side !== 'ours');
  const measured = figure(
    name,
    'requests/s',
    perSecond('ours'),
    Object.fromEntries(others.map((side) => [side, perSecond(side)])),
    atLeast(least, 'floor'),
    Object.fromEntries([...found].map(([side, list]) => [side, summary(list)])),
  );
  if (!andAhead) return measured;
  const ahead = others.filter((side) => !side.startsWith('floor')).every((side) => measured.ours > (measured.sides[side] ?? 0));
  return { ...measured, aim: `${measured.aim}, ahead of drizzle and postgraphile`, met: measured.met === true && ahead };
}

const summary = (list: readonly Round[]) => ({
  p50: median(list.map((round) => round.p50)),
  p99: median(list.map((round) => round.p99)),
  'cpu µs a request': Math.round(median(list.map((round) => round.cpuMicroseconds))),
});
