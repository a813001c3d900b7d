import type pg from 'pg';
import type { Begin } from './acting.ts';
import type { Prisma } from './generated/client.ts';
import { oneTrip } from './tenant-pool.ts';

type Ask = (statement: Prisma.Sql) => Promise<pg.QueryResult>;

/** How each actor's client reaches the pool. The client of a transaction is another object, and is not in here. */
const ways = new WeakMap<object, Ask>();

/** Lets `ask` send this client's statements straight to the pool. */
export function askStraight(client: Prisma.TransactionClient, shared: pg.Pool, begin: Begin): void {
  ways.set(client, ({ text, values }) => oneTrip(shared, begin, { text, values }));
}

/**
 * One statement of our own, for what is asked most. Outside of a transaction it goes past Prisma's engine, which has nothing to do for it and costs more than
 * the statement (docs/adr/0020); inside of one, through Prisma, which holds the connection. Cast what the two read differently: `::text` on a
 * bigint, a numeric, a date or a moment.
 */
export async function ask<Row>(db: Prisma.TransactionClient, statement: Prisma.Sql): Promise<Row[]> {
  const way = ways.get(db);
  return way ? (await way(statement)).rows : db.$queryRaw<Row[]>(statement);
}
