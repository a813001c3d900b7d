export { organisationActions } from './actions.ts';
export { type Capability, capabilities, capabilitiesOf, capabilitiesWhileClosing, may } from './capability.ts';
export type { InvitationFailure, OrganisationFailure, OwnershipFailure, RoleInsufficient } from './failures.ts';
export { foundOrganisation, MOST_ORGANISATIONS } from './founding.ts';
export {
  acceptInvitation,
  declineInvitation,
  INVITATION_DAYS,
  type InvitableRole,
  type Invitation,
  invitableRoles,
  invitationStanding,
  invite,
  lettersPerPerson,
  MOST_INVITATIONS_AN_HOUR,
  resend,
  revoke,
} from './invitation.ts';
export { maskedEmail } from './masked-email.ts';
export { changeRole, endMembership, grantRole, type MemberInQuestion } from './membership.ts';
export {
  endOffer,
  type Handover,
  OFFER_DAYS,
  type OwnershipOffer,
  offerOwnership,
  offerStanding,
  offersPerPerson,
  takeOwnership,
} from './ownership.ts';
export { atLeast } from './rank.ts';
export {
  type InvitationStanding,
  type InvitationState,
  invitationStates,
  type OfferStanding,
  type OfferState,
  offerStates,
} from './standing.ts';
export { invitationVisibility, membershipVisibility, organisationVisibility, ownershipTransferVisibility } from './visibility.ts';
