import type { Actor, Role } from '@glovelly/domain/visibility';
import type pg from 'pg';
import type { Records, Rows } from './records.ts';

export interface Tenant {
  readonly id: Actor['organisationId'];
  readonly actors: Readonly<Record<Role, Actor>>;
  /** What was put into each table, by its full name. */
  readonly rows: Rows;
  readonly invoices: Records['invoices'];
}

export const actorOf = (records: Records, role: Role): Actor => ({
  organisationId: records.organisationId,
  userId: records.users[role],
  role,
});

/** The ids of the rows of a table that belong to the tenant. */
export const idsOf = (tenant: Tenant, table: string): string[] => (tenant.rows.get(table) ?? []).map((row) => String(row.id)).toSorted();

/** Asks the database as the actor, in a transaction that leaves nothing behind. Policies alone decide: no filter, no product. */
export async function asActor<T>(
  app: pg.Pool,
  actor: Pick<Actor, 'userId' | 'organisationId'>,
  ask: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await app.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.user_id', $1, true), set_config('app.organisation_id', $2, true)`, [
      actor.userId,
      actor.organisationId,
    ]);
    return await ask(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
}
