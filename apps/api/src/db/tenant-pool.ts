import pg from 'pg';
import { type Begin, beginOfActor } from './acting.ts';
import { preparedQuery } from './prepared.ts';
import { DatabaseUnavailable } from './unavailable.ts';

type Query = (...args: unknown[]) => Promise<pg.QueryResult>;

/**
 * `shared` under row-level security: every statement runs in a transaction that says who acts and where. A single statement travels with
 * its `begin` and `commit` in one packet; an interactive transaction's own BEGIN carries the context.
 */
export function tenantPool(shared: pg.Pool): pg.Pool {
  const facade: pg.Pool = Object.create(shared); // stays `instanceof pg.Pool`, by which Prisma's adapter knows a pool
  const overrides = {
    query: async (text: unknown, values?: unknown) => oneTrip(shared, beginOfActor(), text, values),
    connect: () => connectAs(shared),
  };
  return Object.assign(facade, overrides);
}

/** One statement in a transaction of its own that begins with `begin`: one packet there, one back. */
export async function oneTrip(shared: pg.Pool, begin: Begin, text: unknown, values?: unknown): Promise<pg.QueryResult> {
  const client = await checkOut(shared);
  const query: Query = client.query.bind(client); // of its many overloads, the one that promises
  const packet = client instanceof pg.Client ? client.connection.stream : undefined;
  packet?.cork();
  const sent = [query(begin), query(preparedQuery(text), values), query('COMMIT')] as const;
  packet?.uncork();
  const [started, answered, ended] = await Promise.allSettled(sent);
  const failed = [started, answered, ended].find((settled) => settled.status === 'rejected');
  client.release(failed !== undefined && inDoubt(failed.reason));
  if (failed !== undefined) throw known(failed.reason);
  if (answered.status === 'fulfilled') return answered.value;
  throw new TypeError('a query is answered or has failed');
}

/** A connection whose BEGIN is the actor's until it is given back. Prisma writes the BEGIN of an interactive transaction itself. */
async function connectAs(shared: pg.Pool): Promise<pg.PoolClient> {
  const begin = beginOfActor();
  const client = await checkOut(shared);
  const original = { query: client.query, release: client.release };
  const query: Query = client.query.bind(client); // as above
  let doubtful = false;
  const asked = async (text: unknown, ...rest: unknown[]): Promise<pg.QueryResult> => {
    try {
      return await query(isBegin(text) ? begin : preparedQuery(text), ...rest);
    } catch (error) {
      doubtful ||= inDoubt(error);
      throw known(error);
    }
  };
  const release = (error?: Error | boolean): void => {
    Object.assign(client, original);
    client.release(error ?? (doubtful || client.getTransactionStatus() !== 'I')); // nobody gets a connection inside another's transaction
  };
  return Object.assign(client, { query: asked, release });
}

const isBegin = (text: unknown): boolean => (typeof text === 'object' && text !== null && 'text' in text ? text.text : text) === 'BEGIN';

async function checkOut(shared: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await shared.connect();
  } catch (error) {
    throw new DatabaseUnavailable(error);
  }
}

/** What the server says, it says on a connection that works; only its farewells, and what the socket says, leave a connection in doubt. */
const inDoubt = (error: unknown): boolean => !(error instanceof pg.DatabaseError) || error.severity === 'FATAL';

const known = (error: unknown): unknown => (error instanceof pg.DatabaseError ? error : new DatabaseUnavailable(error));
