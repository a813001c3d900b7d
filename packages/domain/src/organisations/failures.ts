import type { Role } from '../visibility/index.ts';
import type { InvitationStanding, OfferStanding } from './standing.ts';

/** The actor's role in the organisation does not allow it. */
export type RoleInsufficient = { readonly code: 'role.insufficient'; readonly needs: Role };

export type OrganisationFailure =
  /** Not a member of it, or there is no such organisation: the two are told apart nowhere. */
  | { readonly code: 'organisation.forbidden' }
  /** Nobody grants, changes or takes a role above their own. `ceiling` is the highest they may. */
  | { readonly code: 'role.aboveOwn'; readonly ceiling: Role }
  /** An organisation never loses its last owner. */
  | { readonly code: 'organisation.lastOwner' }
  /** The page was loaded for another organisation than the session acts in now: another tab has switched. Nothing was done. */
  | { readonly code: 'organisation.switched' }
  /** Nobody founds organisations without end. */
  | { readonly code: 'organisation.tooMany'; readonly most: number };

export type InvitationFailure =
  /** Somebody with this address is a member already. */
  | { readonly code: 'invitation.alreadyMember' }
  /** There is an open invitation for this address: it can be sent again. */
  | { readonly code: 'invitation.pending' }
  /** So many letters were sent within the hour that the next has to wait. */
  | { readonly code: 'invitation.tooMany'; readonly most: number }
  /** It was open once, and is no longer. */
  | { readonly code: 'invitation.notOpen'; readonly standing: Exclude<InvitationStanding, 'pending'> };

export type OwnershipFailure =
  /** They are an owner as it is. */
  | { readonly code: 'ownership.alreadyOwner' }
  /** One offer at a time. */
  | { readonly code: 'ownership.offerPending' }
  /** It was open once, and is no longer. */
  | { readonly code: 'ownership.notOpen'; readonly standing: Exclude<OfferStanding, 'pending'> };
