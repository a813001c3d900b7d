import type { BenchDatabase } from './database.ts';
import { atLeast, type Figure, figure, median } from './figure.ts';
import { load, type Request, type Round } from './load.ts';
import { startProduct, startProductFromSources } from './product.ts';
import { countTrips } from './trips.ts';

const CONNECTIONS = 16;
const STARTS = 3; // two runs of the same code differ by what the engine makes of it: each side is started anew some times
const ROUNDS = 4;
const SECONDS = 2;
const WARMING = 2;

/** What it costs to know who asks, on every request: the list with its session checked against the list with a session that is given. */
export async function sessionCost(database: BenchDatabase): Promise<Figure[]> {
  return [await authenticatedAgainstBare(database), await tripsBefore(database)];
}

async function authenticatedAgainstBare(database: BenchDatabase): Promise<Figure> {
  const found = new Map<string, Round[]>([
    ['authenticated', []],
    ['bare', []],
  ]);
  for (let start = 0; start < STARTS; start++) await takeTurns(database, found);
  const of = (side: string, read: (round: Round) => number) => median((found.get(side) ?? []).map(read));
  const speed = (side: string) => of(side, ({ perSecond }) => perSecond);
  const cpu = (side: string) => Math.round(of(side, ({ cpuMicroseconds }) => cpuMicroseconds));
  return figure(
    `authenticated against bare: list newest 50, ${CONNECTIONS} connections`,
    'requests/s',
    speed('authenticated'),
    { bare: speed('bare') },
    atLeast(0.8, 'bare'),
    { 'cpu µs a request': { authenticated: cpu('authenticated'), bare: cpu('bare') } },
  );
}

async function takeTurns(database: BenchDatabase, found: ReadonlyMap<string, Round[]>): Promise<void> {
  const sides = [
    { name: 'authenticated', ...(await startProductFromSources(database)) },
    { name: 'bare', ...(await startProductFromSources(database, { BARE: '1' })) },
  ];
  try {
    for (let round = -WARMING; round < ROUNDS; round++) {
      for (const { name, asks, server } of sides) {
        const next = inTurn(database.tenants.slice(0, 200).map(asks.list));
        const measured = await load(server.url, server.pid, next, CONNECTIONS, SECONDS);
        if (round >= 0) found.get(name)?.push(measured); // the bare side has learnt the sessions by then
      }
    }
  } finally {
    await Promise.all(sides.map(({ server }) => server.stop()));
  }
}

const REQUESTS = 50;
const OWN = 1; // the list is one statement
const MOST = 2;

/** Round trips to PostgreSQL of one request of the built product, counted on the wire, less the one that is the procedure's own. */
async function tripsBefore(database: BenchDatabase): Promise<Figure> {
  await using auth = await countTrips(database.authUrl);
  await using app = await countTrips(database.appUrl);
  const { asks, server } = await startProduct({ ...database, authUrl: auth.url, appUrl: app.url });
  try {
    const next = inTurn(database.tenants.slice(0, 10).map(asks.list));
    const ask = async () => {
      const { path, ...request } = next();
      const answer = await fetch(`${server.url}${path}`, request);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      await answer.arrayBuffer();
    };
    for (let warm = 0; warm < 20; warm++) await ask();
    const before = { auth: auth.trips(), app: app.trips() };
    for (let count = 0; count < REQUESTS; count++) await ask();
    const each = { auth: (auth.trips() - before.auth) / REQUESTS, app: (app.trips() - before.app) / REQUESTS };
    const ours = each.auth + each.app - OWN;
    return {
      ...figure('database round trips of a request before the procedure’s own', 'trips', ours, {}, undefined, each),
      aim: `≤ ${MOST}`,
      met: ours <= MOST,
    };
  } finally {
    await server.stop();
  }
}

function inTurn(requests: readonly Request[]): () => Request {
  let turn = 0;
  return () => {
    const next = requests[turn++ % requests.length];
    if (next === undefined) throw new Error('there is something to ask');
    return next;
  };
}
