import type { Id } from '@glovelly/domain/kernel';
import { announceInAuth } from '../audit/announce-in-auth.ts';
import type { Origin } from '../audit/origin.ts';
import type { AuthTx } from './auth-database.ts';
import { switchOrganisation } from './organisations.ts';
import type { Session } from './session.ts';

interface Entering {
  readonly person: Pick<Session['person'], 'id'>;
  readonly sessionId: Session['id'];
  readonly origin: Origin;
}

/** Makes the session act in another organisation, which is told who came. False when its person is not a member there: nothing is changed. */
export async function enterOrganisation(
  tx: AuthTx,
  { person, sessionId, origin }: Entering,
  organisationId: Id<'organisation'>,
): Promise<boolean> {
  const switched = await switchOrganisation(tx, sessionId, organisationId);
  if (switched)
    await announceInAuth(
      tx,
      { userId: person.id, origin },
      { organisationId, action: 'session.switched', resourceType: 'session', resourceId: sessionId },
    );
  return switched;
}
