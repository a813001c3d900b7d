import { announceInAuth } from '../audit/announce-in-auth.ts';
import type { Origin } from '../audit/origin.ts';
import { DomainFailure } from '../failure.ts';
import type { AuthTx } from './auth-database.ts';
import type { ActiveMembership } from './session.ts';

/**
 * For whoever is let in for support: looks are written into the log of those who let them in before anything is read (no line, no look), and nothing else
 * is done. For members, nothing.
 */
export async function noteSupport(
  auth: AuthTx,
  { supportUntil, actor }: ActiveMembership,
  { origin, writes }: { readonly origin: Origin; readonly writes: boolean },
): Promise<void> {
  if (supportUntil === null) return;
  if (writes) throw new DomainFailure({ code: 'support.readOnly' });
  const { organisationId } = actor;
  await announceInAuth(
    auth,
    { userId: actor.userId, origin },
    { organisationId, action: 'support.used', resourceType: 'organisation', resourceId: organisationId },
  );
}
