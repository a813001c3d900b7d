import type { Id } from '@glovelly/domain/kernel';
import type { AuthTx } from './auth-database.ts';

/** An organisation with its owner and the stub of its seller profile: all three, or none. */
export async function foundFor(tx: AuthTx, userId: Id<'user'>, organisationId: Id<'organisation'>, name: string): Promise<void> {
  await tx.query({ text: 'select auth.found_organisation($1, $2, $3)', values: [userId, organisationId, name] });
}
