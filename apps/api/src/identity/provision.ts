import { type ProvisionedUser, provision, type WantedUser } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import { orThrow } from '../failure.ts';
import type { AuthTx } from './auth-database.ts';

export interface Provisioned {
  readonly userId: Id<'user'>;
  /** False when somebody with this address is here already: nothing was changed, and they are who is named. */
  readonly made: boolean;
}

/** Makes the person, bound to nothing: their first sign-in with this address, verified, binds them. Two at once make one. */
export async function provisionPerson(auth: AuthTx, { id, ...wanted }: WantedUser & { readonly id: Id<'user'> }): Promise<Provisioned> {
  const person: ProvisionedUser = orThrow(provision(wanted, { emailTaken: false })); // the unique key below is who knows
  const [made] = await auth.query<{ id: Id<'user'> }>({
    text: `insert into auth.users (id, email, display_name, platform_role, status) values ($1, $2, $3, $4, $5)
           on conflict (lower(email)) do nothing returning id`,
    values: [id, person.email, person.displayName, person.platformRole, person.status],
  });
  if (made) return { userId: made.id, made: true };
  const [known] = await auth.query<{ id: Id<'user'> }>({
    text: 'select id from auth.users where lower(email) = lower($1)',
    values: [person.email],
  });
  if (!known) throw new Error('somebody had this address a moment ago');
  return { userId: known.id, made: false };
}
