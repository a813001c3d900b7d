/** Nobody is signed in: no session, an expired one, or one of a person who may no longer come in. The three look the same. */
export type SessionFailure = { readonly code: 'session.missing' };

/** It is for those who run the installation. */
export type PlatformFailure = { readonly code: 'platform.adminOnly' } | AdministrationFailure;

export type AdministrationFailure =
  /** An installation never loses its last active admin. */
  | { readonly code: 'platform.lastAdmin' }
  /** Nobody suspends, demotes or unbinds themselves. */
  | { readonly code: 'user.yourself' }
  /** Two people never share an address, however it is written. */
  | { readonly code: 'user.emailTaken' }
  /** They sign in already: there is nothing to invite them to. */
  | { readonly code: 'user.alreadyBound' }
  /** They have signed in, now or once: the provider says what their address is. */
  | { readonly code: 'user.hasSignedIn' }
  /** They have never signed in, or were unbound: there is nothing to take. */
  | { readonly code: 'user.notBound' }
  /** Suspended, or not let in yet. */
  | { readonly code: 'user.notActive' }
  /** A suspension has a reason. */
  | { readonly code: 'suspension.unexplained' }
  /** Its last day is before today. */
  | { readonly code: 'suspension.over' };
