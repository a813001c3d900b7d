export {
  ACCESS_REQUEST_KEPT_DAYS,
  ACCESS_REQUEST_WAITS_DAYS,
  type AccessRequestFailure,
  type AccessRequestState,
  type AccessVerdict,
  type AskedForAccess,
  accessRequestState,
  accessRequestStates,
  decideAccessRequest,
} from './access-request.ts';
export {
  type Allowance,
  accessNotices,
  accessNoticesPerEmail,
  accessRequestsInAll,
  accessRequestsPerAddress,
  isWorthANotice,
  type NoticesBefore,
} from './access-request-limits.ts';
export { identityActions, installationActions } from './actions.ts';
export {
  changePlatformRole,
  correctEmail,
  invite,
  type ProvisionedUser,
  provision,
  reactivate,
  suspend,
  type UserInQuestion,
  unbind,
  type WantedUser,
} from './administration.ts';
export { type Device, deviceOf } from './device.ts';
export { sameEmail } from './email.ts';
export type { AdministrationFailure, PlatformFailure, SessionFailure } from './failures.ts';
export { personalOrganisationName } from './organisation-name.ts';
export { type Person, type PersonStatus, type PlatformRole, personStatuses, platformRoles } from './person.ts';
export { localReturn } from './return-address.ts';
export { SESSION_DAYS, SESSION_IDLE_DAYS } from './session-lifetime.ts';
export { decideSignIn, type EnrolmentPolicy, type Login, type Lookup, type RefusalReason, type SignInDecision } from './sign-in.ts';
export { signInsPerAddress, strayReturnsPerAddress } from './sign-in-limits.ts';
export { type StandingFacts, SUSPENSION_REASON_LENGTH, type Suspension, standing } from './suspension.ts';
