import type { SignInDecision } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import { announceInAuth } from '../audit/announce-in-auth.ts';
import type { Origin } from '../audit/origin.ts';
import type { AuthTx } from './auth-database.ts';

interface CameIn {
  readonly userId: Id<'user'>;
  readonly organisationId: Id<'organisation'>;
  readonly decision: Exclude<SignInDecision, { kind: 'refuse' }>;
  readonly origin: Origin;
}

/**
 * Tells the organisation who came in, and the installation of whoever did for the first time, or has another address now: it decides which invitations
 * are theirs. In the transaction in which they do.
 */
export async function announceSignIn(tx: AuthTx, { userId, organisationId, decision, origin }: CameIn): Promise<void> {
  const person = { resourceType: 'user', resourceId: userId } as const;
  const by = { userId, origin };
  if (decision.kind === 'bind') await announceInAuth(tx, by, { organisationId: null, action: 'user.bound', ...person });
  if (decision.kind === 'enrol') await announceInAuth(tx, by, { organisationId: null, action: 'user.enrolled', ...person });
  if (decision.kind === 'letIn' && decision.email !== null)
    await announceInAuth(tx, by, { organisationId: null, action: 'user.emailFollowed', ...person, changes: { fields: ['email'] } });
  await announceInAuth(tx, by, { organisationId, action: 'session.started', ...person });
}
