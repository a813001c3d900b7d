import type { Id } from '@glovelly/domain/kernel';
import type { Tx } from '../../db/database.ts';
import type { AuthDatabase } from '../../identity/auth-database.ts';
import { organisationsOf } from '../../identity/organisations.ts';

type OrganisationId = Id<'organisation'>;

/** The person's demo organisation: the one there is, or a new, empty one. Two clicks at once make one. */
export const demoOrganisation = (
  auth: AuthDatabase,
  userId: Id<'user'>,
  name: string,
  newId: OrganisationId,
): Promise<{ id: OrganisationId; isNew: boolean }> =>
  auth.transact(async (tx) => {
    await tx.query({ text: `select pg_advisory_xact_lock(hashtextextended('demo ' || $1::text, 0))`, values: [userId] });
    const known = (await organisationsOf(tx, userId)).find((organisation) => organisation.demo && organisation.role === 'owner');
    if (known) return { id: known.id, isNew: false };
    await tx.query({
      text: 'select auth.found_organisation($1, $2, $3, true)',
      values: [userId, newId, `Demo year of ${name}`.slice(0, 200)],
    });
    return { id: newId, isNew: true };
  });

/** Removes a demo organisation and everything in it, issued documents included; answers the keys of its files. The database refuses any other. */
export async function removeDemoOrganisation(tx: Tx, id: OrganisationId): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { storage_key: string }[]
  >`select key as storage_key from app.remove_demo_organisation(${id}::uuid) as key`;
  return rows.map((row) => row.storage_key);
}
