import type { UserId } from '../kernel/index.ts';
import { sameEmail } from './email.ts';
import type { Person, PlatformRole } from './person.ts';

/** What the identity provider says, its ID token validated: who this is to it, and which e-mail address it knows. */
export interface Login {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly displayName: string | null;
}

/** What the installation knows of that login. */
export interface Lookup {
  /** The person to whom (issuer, subject) is bound. */
  readonly bySubject: Person | null;
  /** The person whose address is the login's, and whether a subject is bound to them already. */
  readonly byEmail: (Person & { readonly bound: boolean }) | null;
  /** The open invitation that they came with: whom it is for. */
  readonly invitation: { readonly email: string } | null;
  readonly anybodyEnrolled: boolean;
  readonly adminExists: boolean;
}

/** Who may come in without having been let in by an admin: nobody; the one whom the configuration names; whoever comes first. */
export type EnrolmentPolicy =
  | { readonly kind: 'invited' }
  | { readonly kind: 'bootstrapAdmin'; readonly email: string }
  | { readonly kind: 'firstPerson' };

export type RefusalReason = 'inactive' | 'suspended' | 'emailUnverified' | 'notEnrolled';

export type SignInDecision =
  /** `email` is the new contact address, when the provider's has changed and nobody else has it. */
  | { readonly kind: 'letIn'; readonly userId: UserId; readonly email: string | null }
  /** The subject becomes this person's for ever, and they are let in. */
  | { readonly kind: 'bind'; readonly userId: UserId }
  /** A new person with a personal organisation, of which they are the owner. */
  | { readonly kind: 'enrol'; readonly email: string; readonly platformRole: PlatformRole }
  | { readonly kind: 'refuse'; readonly reason: RefusalReason };

/**
 * Whether a valid login opens the door. The provider authenticates, Glovelly authorises: a login alone opens nothing.
 * A bound subject decides alone, whatever the e-mail now is, and is never bound anew. Otherwise only an address that the provider has verified counts, and it
 * binds an active person who has no subject yet, once. Somebody whom nobody knows is enrolled by an invitation that is for that very address: it opens the
 * organisation that it names, and no more. Nobody is enrolled by an unverified address. (Domain rules, Enrolment and sign-in.)
 */
export function decideSignIn(login: Login, lookup: Lookup, policy: EnrolmentPolicy): SignInDecision {
  const { bySubject, byEmail } = lookup;
  if (bySubject) return asFar(bySubject, { kind: 'letIn', userId: bySubject.userId, email: newAddress(login, lookup) });
  if (login.email === null || !login.emailVerified) return refuse('emailUnverified');
  if (byEmail && !sameEmail(byEmail.email, login.email)) return refuse('notEnrolled');
  if (byEmail?.bound) return refuse('notEnrolled');
  if (byEmail) return asFar(byEmail, { kind: 'bind', userId: byEmail.userId });
  if (enrolsItself(login.email, lookup, policy)) return { kind: 'enrol', email: login.email, platformRole: 'admin' };
  if (lookup.invitation && sameEmail(lookup.invitation.email, login.email))
    return { kind: 'enrol', email: login.email, platformRole: 'user' };
  return refuse('notEnrolled');
}

const refuse = (reason: RefusalReason): SignInDecision => ({ kind: 'refuse', reason });

const asFar = (person: Person, decision: SignInDecision): SignInDecision => (person.status === 'active' ? decision : refuse(person.status));

function newAddress({ email, emailVerified }: Login, { bySubject, byEmail }: Lookup): string | null {
  const follows = email !== null && emailVerified && byEmail === null && bySubject !== null && !sameEmail(bySubject.email, email);
  return follows ? email : null;
}

function enrolsItself(email: string, lookup: Lookup, policy: EnrolmentPolicy): boolean {
  switch (policy.kind) {
    case 'invited':
      return false;
    case 'bootstrapAdmin':
      return !lookup.adminExists && sameEmail(policy.email, email);
    case 'firstPerson':
      return !lookup.anybodyEnrolled;
  }
}
