import { type Login, type PlatformRole, personalOrganisationName } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import { v7 } from 'uuid';
import type { AuthTx } from './auth-database.ts';
import { onePerson } from './one-at-a-time.ts';
import { organisationsOf } from './organisations.ts';

const newId = <Of extends string>(): Id<Of> => v7() as Id<Of>; /* a UUID by construction */

/** Makes the person and binds the login to them. */
export async function enrolPerson(auth: AuthTx, login: Login, email: string, platformRole: PlatformRole): Promise<Id<'user'>> {
  const userId = newId<'user'>();
  await auth.query({
    text: 'insert into auth.users (id, email, display_name, platform_role) values ($1, $2, $3, $4)',
    values: [userId, email, personalOrganisationName(login.displayName, email), platformRole],
  });
  await bindSubject(auth, login, userId);
  return userId;
}

/** The provider's subject is this person's from now on. A second binding of either breaks a unique key, and with it the sign-in. */
export async function bindSubject(auth: AuthTx, { issuer, subject }: Login, userId: Id<'user'>): Promise<void> {
  await auth.query({
    text: 'insert into auth.identities (issuer, subject, user_id) values ($1, $2, $3)',
    values: [issuer, subject, userId],
  });
}

/** The address to write to is the one the provider knows. */
export async function followEmail(auth: AuthTx, userId: Id<'user'>, email: string): Promise<void> {
  await auth.query({ text: 'update auth.users set email = $2, updated_at = now() where id = $1', values: [userId, email] });
}

/** When they were last here; and what they are called, for whoever was let in without a name. */
export async function noteSignIn(auth: AuthTx, userId: Id<'user'>, { displayName, email }: Login): Promise<void> {
  await auth.query({
    text: `update auth.users set signed_in_at = now(), display_name = case when display_name = '' then $2 else display_name end where id = $1`,
    values: [userId, personalOrganisationName(displayName, email ?? '')],
  });
}

/** The organisation to act in: the one they joined first and that stays, else a personal one, made now with its seller profile. A demo year is nobody's home. */
export async function homeOrganisation(auth: AuthTx, userId: Id<'user'>, name: string): Promise<Id<'organisation'>> {
  const isHome = ({ demo }: { readonly demo: boolean }) => !demo;
  const first = (await organisationsOf(auth, userId)).find(isHome);
  if (first) return first.id;
  await onePerson(auth, userId);
  const meanwhile = (await organisationsOf(auth, userId)).find(isHome); // by another sign-in of the same person, which the lock has waited for
  if (meanwhile) return meanwhile.id;
  const organisationId = newId<'organisation'>();
  await auth.query({ text: 'select auth.found_organisation($1, $2, $3)', values: [userId, organisationId, name] });
  return organisationId;
}
