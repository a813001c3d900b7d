import { type ProvisionedUser, provision, type WantedUser } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import { announceInAuth } from '../audit/announce-in-auth.ts';
import type { AuthAnnouncer } from '../audit/origin.ts';
import { orThrow } from '../failure.ts';
import type { AuthTx } from './auth-database.ts';

export interface Provisioned {
  readonly userId: Id<'user'>;
  /** False when somebody with this address is here already: nothing was changed, and they are who is named. */
  readonly made: boolean;
}

/** Makes the person, bound to nothing, and says who let them in: their first sign-in with this address, verified, binds them. Two at once make one. */
export async function provisionPerson(
  auth: AuthTx,
  by: AuthAnnouncer,
  { id, ...wanted }: WantedUser & { readonly id: Id<'user'> },
): Promise<Provisioned> {
  const person: ProvisionedUser = orThrow(provision(wanted, { emailTaken: false })); // the unique key below is who knows
  const [made] = await auth.query<{ id: Id<'user'> }>({
    text: `insert into auth.users (id, email, display_name, platform_role, status) values ($1, $2, $3, $4, $5)
           on conflict (lower(email collate "C")) do nothing returning id`,
    values: [id, person.email, person.displayName, person.platformRole, person.status],
  });
  if (made) {
    const values = { platformRole: { from: null, to: person.platformRole }, status: { from: null, to: person.status } };
    const what = { action: 'user.provisioned', resourceType: 'user', resourceId: made.id, changes: { values } } as const;
    await announceInAuth(auth, by, { organisationId: null, ...what });
    return { userId: made.id, made: true };
  }
  const [known] = await auth.query<{ id: Id<'user'> }>({
    text: `select id from auth.users where lower(email collate "C") = lower($1 collate "C")`,
    values: [person.email],
  });
  if (!known) throw new Error('somebody had this address a moment ago');
  return { userId: known.id, made: false };
}
