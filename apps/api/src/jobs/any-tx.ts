import type { Tx } from '../db/database.ts';
import type { AuthTx } from '../identity/auth-database.ts';

/** A transaction of whichever role: the business's (Prisma's), sign-in's or the worker's. */
export type AnyTx = Tx | AuthTx;

/** One statement within it. Parameters are written $1, $2, … and cast in the text: Prisma sends what it is given without a type. */
export async function ask<Row extends Record<string, unknown>>(tx: AnyTx, text: string, values: readonly unknown[]): Promise<Row[]> {
  return '$queryRawUnsafe' in tx ? tx.$queryRawUnsafe<Row[]>(text, ...values) : tx.query<Row>({ text, values });
}
