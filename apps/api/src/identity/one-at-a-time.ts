import type { Id } from '@glovelly/domain/kernel';
import { DomainFailure } from '../failure.ts';
import type { AuthTx } from './auth-database.ts';

/** Any number will do; everything that decides who may come in takes the same one. */
const ONE_AT_A_TIME = 7_305_191;

/** Sign-ins, and what admins do to people, one after the other: each decides on what the one before has done. Until the transaction ends. */
export async function oneAtATime(tx: AuthTx): Promise<void> {
  await tx.query({ text: 'select pg_advisory_xact_lock($1)', values: [ONE_AT_A_TIME] });
}

/**
 * Likewise, for what an admin of the installation does: whoever asks is looked at again. Of two who demote one another only the first still is one, and
 * whoever was demoted while they asked decides nothing.
 */
export async function oneAdminAtATime(tx: AuthTx, adminId: Id<'user'>): Promise<void> {
  await oneAtATime(tx);
  const still = await tx.query({
    text: `select from auth.users where id = $1 and platform_role = 'admin' and status = 'active'`,
    values: [adminId],
  });
  if (still.length === 0) throw new DomainFailure({ code: 'platform.adminOnly' });
}

/**
 * What is done by one person, and to them, one after the other: what was counted or looked at under the lock is still so. Until the transaction ends.
 * Sign-in takes three locks, always in this order: the one above (when it binds or enrols), the invitation's token (`lockInvitation`, when somebody comes
 * with one), the person. Whoever holds one asks for none of those before it, so that no two wait for each other.
 */
export async function onePerson(tx: AuthTx, userId: Id<'user'>): Promise<void> {
  await tx.query({ text: 'select from auth.users where id = $1 for no key update', values: [userId] });
}
