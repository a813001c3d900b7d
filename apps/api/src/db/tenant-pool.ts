import { isId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import pg from 'pg';
import { preparedQuery } from './prepared.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** A statement that runs longer is a mistake; a transaction that waits longer for its client holds locks for nobody. */
const STATEMENT_TIMEOUT = '15s';
const IDLE_IN_TRANSACTION_TIMEOUT = '20s';

type Query = (...args: unknown[]) => Promise<pg.QueryResult>;

/**
 * `shared` as one actor sees it: every statement runs in a transaction that says who acts and where. A single statement travels with its
 * `begin` and `commit` in one round trip; an interactive transaction's own BEGIN carries the context.
 *
 * One such pool, and one Prisma client over it, per actor: a context chosen below Prisma, by AsyncLocalStorage, leaks, because Prisma
 * dispatches the findUnique calls of one tick, across requests, from the first caller's async context (docs/adr/0003).
 */
export function tenantPool(shared: pg.Pool, actor: Actor): pg.Pool {
  const begin = beginAs(actor);
  const facade: pg.Pool = Object.create(shared); // stays `instanceof pg.Pool`, by which Prisma's adapter knows a pool
  const overrides = {
    // Each client's adapter would add a listener of its own to the one pool, which reports its idle errors by itself.
    on: () => facade,
    removeListener: () => facade,
    query: (text: unknown, values?: unknown) => oneTrip(shared, begin, text, values),
    connect: () => connectAs(shared, begin),
  };
  return Object.assign(facade, overrides);
}

/** The ids are checked here because they are written into the SQL text: BEGIN takes no parameters. */
function beginAs({ userId, organisationId }: Actor): string {
  if (!isId(userId) || !isId(organisationId)) throw new TypeError('an actor is a user and an organisation, each named by an id');
  const settings = Object.entries({
    'app.user_id': userId,
    'app.organisation_id': organisationId,
    statement_timeout: STATEMENT_TIMEOUT,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT,
  });
  return `BEGIN; SELECT ${settings.map(([name, value]) => `set_config('${name}','${value}',true)`).join(', ')}`;
}

async function oneTrip(shared: pg.Pool, begin: string, text: unknown, values: unknown): Promise<pg.QueryResult> {
  const client = await checkOut(shared);
  const query: Query = client.query.bind(client); // of its many overloads, the one that promises
  const [started, answered, ended] = await Promise.allSettled([query(begin), query(preparedQuery(text), values), query('COMMIT')]);
  const failed = [started, answered, ended].find((settled) => settled.status === 'rejected');
  client.release(failed !== undefined && inDoubt(failed.reason));
  if (failed !== undefined) throw known(failed.reason);
  if (answered.status === 'fulfilled') return answered.value;
  throw new TypeError('a query is answered or has failed');
}

/** A connection whose BEGIN is ours until it is given back. Prisma writes the BEGIN of an interactive transaction itself. */
async function connectAs(shared: pg.Pool, begin: string): Promise<pg.PoolClient> {
  const client = await checkOut(shared);
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
    Object.assign(client, { query: original.query, release: original.release });
    client.release(error ?? doubtful);
  };
  const original = { query: client.query, release: client.release };
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
