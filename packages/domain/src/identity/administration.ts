import { isBefore, type LocalDate } from '../calendar/index.ts';
import { err, ok, type Result, type UserId } from '../kernel/index.ts';
import type { AdministrationFailure } from './failures.ts';
import type { PersonStatus, PlatformRole } from './person.ts';
import type { Suspension } from './suspension.ts';

/** Somebody whom an admin of the installation is about to change, as they are now. */
export interface UserInQuestion {
  readonly userId: UserId;
  readonly status: PersonStatus;
  readonly platformRole: PlatformRole;
  /** Whether a subject of the identity provider is theirs. */
  readonly bound: boolean;
  /** Whether they ever have, also when their subject was taken from them since. */
  readonly hasSignedIn: boolean;
  /** Active admins of the installation besides them. */
  readonly otherAdmins: number;
}

/** Who is to be let in. The e-mail is what their first sign-in is known by; it has to be verified by the provider then. */
export interface WantedUser {
  readonly email: string;
  readonly displayName: string;
  readonly platformRole: PlatformRole;
  readonly active: boolean;
}

export interface ProvisionedUser {
  readonly email: string;
  readonly displayName: string;
  readonly platformRole: PlatformRole;
  readonly status: 'active' | 'inactive';
}

/** Lets somebody in who has not been here: known by their address, bound to nothing. Errors: `user.emailTaken`. */
export function provision(
  { active, ...wanted }: WantedUser,
  { emailTaken }: { readonly emailTaken: boolean },
): Result<ProvisionedUser, AdministrationFailure> {
  if (emailTaken) return err({ code: 'user.emailTaken' });
  return ok({ ...wanted, status: active ? 'active' : 'inactive' });
}

/**
 * Keeps somebody out from now on, at the latest `until` and including that day. Suspending anew replaces reason and end.
 * Nobody suspends themselves, and the last active admin stays. Whoever was never let in is kept out already: a suspension of theirs would let them in when it
 * ends. Errors: `user.yourself`, `user.notActive`, `platform.lastAdmin`, `suspension.unexplained`, `suspension.over`.
 */
export function suspend(
  by: UserId,
  user: UserInQuestion,
  { reason, until }: Suspension,
  today: LocalDate,
): Result<Suspension, AdministrationFailure> {
  const reach = withoutThem(by, user);
  if (!reach.ok) return reach;
  if (user.status === 'inactive') return err({ code: 'user.notActive' });
  const why = reason.trim();
  if (why === '') return err({ code: 'suspension.unexplained' });
  if (until !== null && isBefore(until, today)) return err({ code: 'suspension.over' });
  return ok({ reason: why, until });
}

/** Lets somebody in again, suspended or never yet active. Errors: `user.yourself`, which nobody meets: whoever is not active is not signed in. */
export function reactivate(by: UserId, user: UserInQuestion): Result<'active', AdministrationFailure> {
  return by === user.userId ? err({ code: 'user.yourself' }) : ok('active');
}

/**
 * Takes a person's subject from them: their next sign-in with their verified address binds a new one. For who has lost their account at the provider.
 * Not one's own, which would end one's own way in. Errors: `user.yourself`, `user.notBound`.
 */
export function unbind(by: UserId, user: UserInQuestion): Result<null, AdministrationFailure> {
  if (by === user.userId) return err({ code: 'user.yourself' });
  return user.bound ? ok(null) : err({ code: 'user.notBound' });
}

/** Moves somebody to another platform role. Nobody changes their own, and an active admin remains. Errors: `user.yourself`, `platform.lastAdmin`. */
export function changePlatformRole(by: UserId, user: UserInQuestion, to: PlatformRole): Result<PlatformRole, AdministrationFailure> {
  if (to === 'admin') return by === user.userId ? err({ code: 'user.yourself' }) : ok(to);
  const reach = withoutThem(by, user);
  return reach.ok ? ok(to) : reach;
}

/**
 * Another address for somebody who has never signed in. From then on it is the provider's to say, also while no subject is bound: whoever has the address
 * becomes them at the next sign-in, and an admin who could choose it could become anybody. Errors: `user.hasSignedIn`, `user.emailTaken`.
 */
export function correctEmail(
  user: UserInQuestion,
  email: string,
  { emailTaken }: { readonly emailTaken: boolean },
): Result<string, AdministrationFailure> {
  if (user.bound || user.hasSignedIn) return err({ code: 'user.hasSignedIn' });
  return emailTaken ? err({ code: 'user.emailTaken' }) : ok(email);
}

/** Whether it makes sense to write to somebody that they may come in. Errors: `user.alreadyBound`, `user.notActive`. */
export function invite(user: UserInQuestion): Result<null, AdministrationFailure> {
  if (user.bound) return err({ code: 'user.alreadyBound' });
  return user.status === 'active' ? ok(null) : err({ code: 'user.notActive' });
}

/** What the installation would be without this person as an active admin: nobody does it to themselves, and somebody is left. */
function withoutThem(by: UserId, user: UserInQuestion): Result<null, AdministrationFailure> {
  if (by === user.userId) return err({ code: 'user.yourself' });
  const isLast = user.platformRole === 'admin' && user.status === 'active' && user.otherAdmins === 0;
  return isLast ? err({ code: 'platform.lastAdmin' }) : ok(null);
}
