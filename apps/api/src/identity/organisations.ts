import type { Id } from '@glovelly/domain/kernel';
import type { Role } from '@glovelly/domain/visibility';
import type { AuthPool } from './auth-pool.ts';

export interface OrganisationOfPerson {
  readonly id: Id<'organisation'>;
  readonly name: string;
  readonly role: Role;
  readonly demo: boolean;
}

/** Every organisation the person is a member of, the one they joined first at the head. */
export async function organisationsOf(auth: AuthPool, userId: Id<'user'>): Promise<OrganisationOfPerson[]> {
  const { rows } = await auth.query<OrganisationOfPerson>({
    name: 'organisations-of',
    text: 'select organisation_id as id, name, role, demo from auth.organisations_of($1)',
    values: [userId],
  });
  return rows;
}

/** Makes the session act in another organisation. False when its person is not a member there, or there is no such organisation. */
export async function switchOrganisation(auth: AuthPool, tokenHash: Uint8Array, organisationId: Id<'organisation'>): Promise<boolean> {
  const { rows } = await auth.query<{ switched: boolean }>('select auth.switch_organisation($1, $2) as switched', [
    Buffer.from(tokenHash),
    organisationId,
  ]);
  return rows[0]?.switched === true;
}
