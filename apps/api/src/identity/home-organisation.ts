import type { Id } from '@glovelly/domain/kernel';
import { v7 } from 'uuid';
import { announceInAuth } from '../audit/announce-in-auth.ts';
import type { Origin } from '../audit/origin.ts';
import type { AuthTx } from './auth-database.ts';
import { foundFor } from './found-organisation.ts';
import { onePerson } from './one-at-a-time.ts';
import { organisationsOf } from './organisations.ts';

export interface Homecomer {
  readonly userId: Id<'user'>;
  readonly origin: Origin;
}

/** The organisation to act in: the one they joined first and that stays, else a personal one, founded now and told of. A demo year is nobody's home. */
export async function homeOrganisation(tx: AuthTx, by: Homecomer, name: string): Promise<Id<'organisation'>> {
  const isHome = ({ demo }: { readonly demo: boolean }) => !demo;
  const first = (await organisationsOf(tx, by.userId)).find(isHome);
  if (first) return first.id;
  await onePerson(tx, by.userId);
  const meanwhile = (await organisationsOf(tx, by.userId)).find(isHome); // by another sign-in of the same person, which the lock has waited for
  if (meanwhile) return meanwhile.id;
  const organisationId = v7() as Id<'organisation'>; /* a UUID by construction */
  await foundFor(tx, by.userId, organisationId, name);
  await announceInAuth(tx, by, {
    organisationId,
    action: 'organisation.created',
    resourceType: 'organisation',
    resourceId: organisationId,
  });
  return organisationId;
}
