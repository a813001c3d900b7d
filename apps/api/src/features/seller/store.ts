import { organisationVisibility } from '@glovelly/domain/organisations';
import { type Seller, type Settings, sellerVisibility } from '@glovelly/domain/seller';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db, Tx } from '../../db/database.ts';
import type { Organisation, Prisma, SellerProfile } from '../../db/generated/client.ts';
import { whereVisible } from '../../db/where-visible.ts';
import { openAccountNumber, sealAccountNumber } from '../../keys/account-number.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { sellerToColumns, settingsToColumns } from './row.ts';

export interface SellerRows {
  readonly profile: SellerProfile;
  readonly organisation: Organisation;
}

/** Who reads and writes it, and with what its account number is opened and sealed. */
type Keeper = Pick<MemberContext, 'actor' | 'keys'>;

/** The profile with the organisation it is of: whether VAT is charged is the organisation's to say. */
export async function findSeller(db: Db, { actor, keys }: Keeper): Promise<SellerRows | null> {
  const found = await db.sellerProfile.findFirst({
    where: whereVisible<Prisma.SellerProfileWhereInput>(sellerVisibility, actor),
    include: { organisation: true },
  });
  if (found === null) return null;
  const { organisation, ...profile } = found;
  return { profile: { ...profile, accountNumber: await openAccountNumber(keys, profile) }, organisation };
}

/** Saves over `version`. `false` when somebody else saved in the meantime: nothing was changed. */
export async function saveSeller(tx: Tx, { actor, keys }: Keeper, version: number, seller: Seller, completedAt: Date): Promise<boolean> {
  const { organisationId, userId } = actor;
  const columns = sellerToColumns(seller);
  const { count } = await tx.sellerProfile.updateMany({
    where: { organisationId, version },
    data: {
      ...columns,
      ...sealAccountNumber(keys, organisationId, columns.accountNumber),
      completedAt,
      version: { increment: 1 },
      updatedByUserId: userId,
    },
  });
  if (count === 1) await tx.organisation.updateMany({ where: { id: organisationId }, data: { vatRegistered: seller.vatRegistered } });
  return count === 1;
}

/** Remembers that the first questions were put off. What they ask for is still missing, and still asked for where it matters. */
export async function markWelcomed(tx: Tx, { organisationId }: Actor, at: Date): Promise<boolean> {
  const { count } = await tx.sellerProfile.updateMany({ where: { organisationId, completedAt: null }, data: { completedAt: at } });
  return count === 1;
}

/** Organisations carry no organisation id but their own. */
const own = (actor: Actor): Prisma.OrganisationWhereInput =>
  organisationVisibility[actor.role].op === 'everything' ? { id: actor.organisationId } : { id: { in: [] } };

export const findOrganisation = (db: Db, actor: Actor): Promise<Organisation | null> => db.organisation.findFirst({ where: own(actor) });

/** Saves over `version`. `false` when somebody else saved in the meantime: nothing was changed. */
export async function saveSettings(tx: Tx, actor: Actor, version: number, name: string, settings: Settings): Promise<boolean> {
  const { count } = await tx.organisation.updateMany({
    where: { id: actor.organisationId, version },
    data: { name, ...settingsToColumns(settings), version: { increment: 1 } },
  });
  return count === 1;
}
