import { invariant } from '@glovelly/domain/kernel';
import { ask } from './ask.ts';
import type { Db } from './database.ts';
import { Prisma } from './generated/client.ts';

/**
 * The rows of a query as one JSON text that PostgreSQL makes, for the lists that are asked for most: Prisma converts every cell of every row by itself,
 * which costs more than the query. Cast what JSON has no exact type for: `::text` on a bigint, a date or a moment. The query's order is kept.
 */
export async function jsonRows<Row>(db: Db, query: Prisma.Sql): Promise<Row[]> {
  const [answer] = await ask<{ rows: string }>(db, Prisma.sql`select coalesce(json_agg(row), '[]')::text as rows from (${query}) as row`);
  invariant(answer, 'an aggregate answers one row');
  return JSON.parse(answer.rows) as Row[]; /* the columns that the query names, which its caller types */
}
