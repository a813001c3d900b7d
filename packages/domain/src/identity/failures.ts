/** Nobody is signed in: no session, an expired one, or one of a person who may no longer come in. The three look the same. */
export type SessionFailure = { readonly code: 'session.missing' };

/** It is for those who run the installation. */
export type PlatformFailure = { readonly code: 'platform.adminOnly' };
