import type { Id } from '@glovelly/domain/kernel';
import type { WantedSupport } from '@glovelly/domain/support';
import type { Db, Tx } from '../../db/database.ts';

/** A grant as the database tells it to those who run the organisation. Its clock is the one that ends it. */
export interface GrantRow {
  readonly id: Id<'supportGrant'>;
  readonly reason: string;
  readonly granted_by: string;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
  readonly asked_at: Date;
  readonly uses: bigint;
  readonly last_used_at: Date | null;
  readonly used_by: readonly string[] | null;
}

const MOST = 50;

export const listGrants = (db: Db): Promise<GrantRow[]> => db.$queryRaw<GrantRow[]>`select * from app.support_grants(${MOST}::int)`;

export async function insertGrant(tx: Tx, id: Id<'supportGrant'>, { reason, hours }: WantedSupport): Promise<void> {
  await tx.$executeRaw`select app.grant_support(${id}::uuid, ${reason}, ${hours}::int)`;
}

/** Whether it was alive. */
export async function endGrant(tx: Tx, id: Id<'supportGrant'>): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ revoked: boolean }[]>`select app.revoke_support(${id}::uuid) as revoked`;
  return row?.revoked === true;
}
