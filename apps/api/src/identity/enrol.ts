import { type Login, type PlatformRole, personalOrganisationName } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import { v7 } from 'uuid';
import type { AuthTx } from './auth-database.ts';

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
