export { type Capability, capabilities, capabilitiesOf, may } from './capability.ts';
export type { OrganisationFailure, RoleInsufficient } from './failures.ts';
export { changeRole, endMembership, grantRole, type MemberInQuestion } from './membership.ts';
export { atLeast } from './rank.ts';
export { membershipVisibility, organisationVisibility } from './visibility.ts';
