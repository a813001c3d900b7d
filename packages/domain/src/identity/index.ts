export { identityActions } from './actions.ts';
export { foldEmail, sameEmail } from './email.ts';
export type { PlatformFailure, SessionFailure } from './failures.ts';
export { personalOrganisationName } from './organisation-name.ts';
export { type Person, type PersonStatus, type PlatformRole, personStatuses, platformRoles } from './person.ts';
export { localReturn } from './return-address.ts';
export { decideSignIn, type EnrolmentPolicy, type Login, type Lookup, type RefusalReason, type SignInDecision } from './sign-in.ts';
