import type { SignInDecision } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import { announceInAuth } from '../audit/announce-in-auth.ts';
import type { Origin } from '../audit/origin.ts';
import type { AuthTx } from './auth-database.ts';

interface CameIn {
  readonly userId: Id<'user'>;
  readonly organisationId: Id<'organisation'>;
  readonly decision: SignInDecision['kind'];
  readonly origin: Origin;
}

/** Tells the organisation who came in, and the installation of whoever did for the first time. In the transaction in which they do. */
export async function announceSignIn(tx: AuthTx, { userId, organisationId, decision, origin }: CameIn): Promise<void> {
  const person = { resourceType: 'user', resourceId: userId } as const;
  if (decision === 'bind') await announceInAuth(tx, { userId, origin }, { organisationId: null, action: 'user.bound', ...person });
  if (decision === 'enrol') await announceInAuth(tx, { userId, origin }, { organisationId: null, action: 'user.enrolled', ...person });
  await announceInAuth(tx, { userId, origin }, { organisationId, action: 'session.started', ...person });
}
