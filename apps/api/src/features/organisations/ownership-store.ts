import type { Id } from '@glovelly/domain/kernel';
import { ownershipTransferVisibility } from '@glovelly/domain/organisations';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../db/database.ts';
import type { OwnershipTransfer, Prisma } from '../../db/generated/client.ts';
import { whereVisible } from '../../db/where-visible.ts';

export type OfferRow = OwnershipTransfer;

const visible = (actor: Actor) => whereVisible<Prisma.OwnershipTransferWhereInput>(ownershipTransferVisibility, actor);

export const findOffer = (db: Db, actor: Actor, id: Id<'ownershipOffer'>): Promise<OfferRow | null> =>
  db.ownershipTransfer.findFirst({ where: { AND: [visible(actor), { id }] } });

/** The one that waits for an answer: there is at most one. */
export const findOpenOffer = (db: Db, actor: Actor): Promise<OfferRow | null> =>
  db.ownershipTransfer.findFirst({ where: { AND: [visible(actor), { state: 'pending' }] } });

export async function insertOffer(tx: Tx, { organisationId, userId }: Actor, id: Id<'ownershipOffer'>, to: Id<'user'>): Promise<void> {
  await tx.$executeRaw`
    insert into app.ownership_transfers (organisation_id, id, from_user_id, to_user_id)
    values (${organisationId}::uuid, ${id}::uuid, ${userId}::uuid, ${to}::uuid)`;
}

export async function saveOfferEnd(tx: Tx, id: string, how: 'declined' | 'withdrawn'): Promise<void> {
  await tx.$queryRaw`select app.end_ownership_offer(${id}::uuid, ${how})::text`;
}

/** Both memberships and the offer: all three, or none. */
export async function saveHandover(tx: Tx, id: Id<'ownershipOffer'>): Promise<void> {
  await tx.$queryRaw`select app.take_ownership(${id}::uuid)::text`;
}
