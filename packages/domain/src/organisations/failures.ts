import type { Role } from '../visibility/index.ts';

/** The actor's role in the organisation does not allow it. */
export type RoleInsufficient = { readonly code: 'role.insufficient'; readonly needs: Role };

export type OrganisationFailure =
  /** Not a member of it, or there is no such organisation: the two are told apart nowhere. */
  | { readonly code: 'organisation.forbidden' }
  /** Nobody grants, changes or takes a role above their own. `ceiling` is the highest they may. */
  | { readonly code: 'role.aboveOwn'; readonly ceiling: Role }
  /** An organisation never loses its last owner. */
  | { readonly code: 'organisation.lastOwner' };
