import type { Id } from '@glovelly/domain/kernel';
import type { Role } from '@glovelly/domain/visibility';
import type { AuthTx } from './auth-database.ts';
import type { Session } from './session.ts';

export interface OrganisationOfPerson {
  readonly id: Id<'organisation'>;
  readonly name: string;
  readonly role: Role;
  readonly demo: boolean;
  /** It is there to be read, and will be gone. */
  readonly closing: boolean;
}

/** Every organisation the person is a member of, the one they joined first at the head. */
export const organisationsOf = (auth: AuthTx, userId: Id<'user'>): Promise<OrganisationOfPerson[]> =>
  auth.query<OrganisationOfPerson & Record<string, unknown>>({
    name: 'organisations-of',
    text: 'select organisation_id as id, name, role, demo, closing from auth.organisations_of($1)',
    values: [userId],
  });

/** Makes the session act in another organisation. False when its person is not a member there, or there is no such organisation. */
export async function switchOrganisation(auth: AuthTx, sessionId: Session['id'], organisationId: Id<'organisation'>): Promise<boolean> {
  const [row] = await auth.query<{ switched: boolean }>({
    text: 'select auth.switch_organisation($1, $2) as switched',
    values: [sessionId, organisationId],
  });
  return row?.switched === true;
}

/** Every session of the person that acts in `from` acts in `to` instead: nobody is signed out because an organisation goes. */
export async function moveSessions(
  auth: AuthTx,
  userId: Id<'user'>,
  { from, to }: { readonly from: Id<'organisation'>; readonly to: Id<'organisation'> },
): Promise<void> {
  await auth.query({
    text: 'update auth.sessions set active_organisation_id = $3 where user_id = $1 and active_organisation_id = $2',
    values: [userId, from, to],
  });
}
