import type { Actor } from '@glovelly/domain/visibility';
import { PrismaPg } from '@prisma/adapter-pg';
import { LRUCache } from 'lru-cache';
import pg from 'pg';
import { beginAs } from './acting.ts';
import { actorClient } from './actor-client.ts';
import { askStraight } from './ask.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';
import { newestMigration, ping } from './readiness.ts';
import { retryConflicts } from './retry.ts';
import { assertSafeRole } from './safe-role.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';
import { tenantPool } from './tenant-pool.ts';

/** Inside a transaction: what was said before is seen, and nothing is kept until its end. */
export type Tx = Prisma.TransactionClient;

/** Outside of one: each statement by itself. It cannot open a transaction: `transact` can, and retries it. */
export type TenantClient = Tx;

/** What a store function takes first. */
export type Db = TenantClient | Tx;

/** The business database, as the actor of each call may see it. There is no way to ask it anything as nobody. */
export interface Database {
  /** Reads: each statement in one round trip, under row-level security. */
  as(actor: Actor): TenantClient;
  /** All of `work`, or nothing of it. It may run more than once: no network, no e-mail inside. */
  transact<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Reads much at one moment, as the actor: nothing that is written meanwhile is seen. No network and no waiting for anybody inside. */
  snapshot<T>(actor: Actor, read: (snapshot: Snapshot) => Promise<T>): Promise<T>;
  /** One round trip within a second; throws `DatabaseUnavailable`. */
  ping(): Promise<void>;
  /** The newest migration that the database has; null before the first. Readiness compares it with what the program was built for. */
  newestMigration(): Promise<string | null>;
  /** Throws `UnsafeRole` when this login could get round row-level security. Asked before the first request is served. */
  assertSafeRole(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly appUrl: string;
  readonly poolSize?: number;
}

/** A client is an object of a few kB: kept for those who come back. */
const MOST_CLIENTS = 1_000;

/** The pool gives up first on the wait for a connection: what it says is known for what it is. */
const TRANSACTION = { maxWait: 12_000, timeout: 20_000 };

export function openDatabase({ appUrl, poolSize = 10 }: DatabaseOptions): Database {
  const pool = openPool(appUrl, poolSize);
  const base = new PrismaClient({
    adapter: new PrismaPg(tenantPool(pool)),
    transactionOptions: TRANSACTION,
    errorFormat: 'minimal', // any other takes down on every call where it was made, for a picture of the source in a message that nobody is shown
  });
  const clients = new LRUCache<string, PrismaClient>({ max: MOST_CLIENTS });

  const clientOf = (actor: Actor): PrismaClient => {
    const key = `${actor.userId} ${actor.organisationId}`; // the role is the database's to know
    const known = clients.get(key);
    if (known) return known;
    const begin = beginAs(actor);
    const client = actorClient(base, begin);
    askStraight(client, pool, begin);
    clients.set(key, client);
    return client;
  };

  return {
    as: clientOf,
    transact: (actor, work) => retryConflicts(() => clientOf(actor).$transaction(work)),
    snapshot: (actor, read) => readSnapshot(pool, beginAs(actor), read),
    ping: () => ping(pool),
    newestMigration: () => newestMigration(pool),
    assertSafeRole: () => assertSafeRole(pool),
    close: async () => {
      clients.clear();
      await base.$disconnect();
      await pool.end();
    },
  };
}

function openPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    pipeline: true, // a statement, its BEGIN and its COMMIT are sent without waiting for one another
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // Said once a connection, not in every transaction: a statement that runs longer is a mistake, and a transaction that waits longer for its client
    // holds locks for nobody.
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 20_000,
    query_timeout: 20_000, // later than the server's own: for a network that swallows the answer
    application_name: 'glovelly-api',
  } as pg.PoolConfig); /* its types know `pipeline` for a client, and a pool hands its configuration on */
  // A connection that dies is replaced at its next use, and the query that meets it reports it. Without a listener, the process would end.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
