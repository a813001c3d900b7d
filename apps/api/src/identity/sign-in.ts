import type { LocalDate } from '@glovelly/domain/calendar';
import {
  decideSignIn,
  type EnrolmentPolicy,
  type Login,
  personalOrganisationName,
  type RefusalReason,
  type SignInDecision,
} from '@glovelly/domain/identity';
import { err, type Id, invariant, ok, type Result, unreachable } from '@glovelly/domain/kernel';
import type { Origin } from '../audit/origin.ts';
import { announceSignIn } from './announce-sign-in.ts';
import type { AuthDatabase, AuthTx } from './auth-database.ts';
import { comeBack } from './come-back.ts';
import { bindSubject, enrolPerson, followEmail, noteSignIn } from './enrol.ts';
import { homeOrganisation } from './home-organisation.ts';
import { type InvitedBy, joinBy } from './invited-by.ts';
import { lookUp } from './look-up.ts';
import { oneAtATime, onePerson } from './one-at-a-time.ts';
import { endSession, startSession } from './sessions.ts';

export interface Device {
  readonly userAgent: string | null;
  /** The session the browser had before, which ends: a token that somebody planted there is worth nothing afterwards. */
  readonly previousSession: Uint8Array | null;
  /** How they came, for the log. */
  readonly origin: Origin;
  readonly invited: InvitedBy | null;
}

export interface SignedIn {
  /** Of the new session. */
  readonly token: string;
  /** Whether they are a member now where they were invited to. */
  readonly joined: boolean;
}

interface ComingIn {
  readonly login: Login;
  readonly policy: EnrolmentPolicy;
  readonly device: Device;
  readonly today: LocalDate;
}

type Outcome = Result<SignedIn, RefusalReason>;

/**
 * Carries out the decision about a validated login, and answers the token of a new session, or why not. Whoever is known comes in beside
 * others. Binding, enrolling and taking another address, once in a while, are one at a time: two first persons, two logins for one provisioned person,
 * or a login and an admin who lets somebody in, meet one after the other.
 */
export async function signIn(
  auth: AuthDatabase,
  login: Login,
  policy: EnrolmentPolicy,
  device: Device,
  today: LocalDate,
): Promise<Outcome> {
  const comingIn: ComingIn = { login, policy, device, today };
  return (await auth.transact((tx) => besideOthers(tx, comingIn))) ?? auth.transact((tx) => oneByOne(tx, comingIn));
}

/**
 * Decides, and decides anew with the person's row held: what an admin was doing to them at that moment counts. Null, and nothing is done, when it takes
 * more than letting them in as they are. It is then begun anew and not gone on with: whoever holds a row waits for nobody who may be waiting for it.
 */
async function besideOthers(tx: AuthTx, comingIn: ComingIn): Promise<Outcome | null> {
  const seen = await decide(tx, comingIn);
  if (seen.kind === 'refuse') return err(seen.reason);
  if (seen.kind !== 'letIn') return null;
  await onePerson(tx, seen.userId);
  const decision = await decide(tx, comingIn);
  if (decision.kind === 'refuse') return err(decision.reason);
  const isAsSeen = decision.kind === 'letIn' && decision.userId === seen.userId && decision.email === null;
  return isAsSeen ? comeIn(tx, comingIn, decision) : null;
}

/** Likewise, while nobody else binds, enrols or is administered: whom it is about stays the same. */
async function oneByOne(tx: AuthTx, comingIn: ComingIn): Promise<Outcome> {
  await oneAtATime(tx);
  const seen = await decide(tx, comingIn);
  if ('userId' in seen) await onePerson(tx, seen.userId);
  const decision = await decide(tx, comingIn);
  return decision.kind === 'refuse' ? err(decision.reason) : comeIn(tx, comingIn, decision);
}

const decide = async (tx: AuthTx, { login, policy, device, today }: ComingIn): Promise<SignInDecision> =>
  decideSignIn(login, await lookUp(tx, login, today, device.invited), policy);

type Welcome = Exclude<SignInDecision, { kind: 'refuse' }>;

async function comeIn(tx: AuthTx, { login, device, today }: ComingIn, decision: Welcome): Promise<Outcome> {
  const userId = await carryOut(tx, login, decision);
  await comeBack(tx, userId, today);
  await noteSignIn(tx, userId, login);
  const by = { userId, origin: device.origin };
  const home = await homeOrganisation(tx, by, personalOrganisationName(login.displayName, login.email ?? 'My business'));
  const joined = await joinBy(tx, device.invited, by);
  invariant(joined !== null || !enrolledByInvitation(decision), 'whoever is let in by an invitation takes it up, or does not come in');
  const organisationId = joined ?? home;
  if (device.previousSession) await endSession(tx, device.previousSession);
  const token = await startSession(tx, { userId, organisationId, userAgent: device.userAgent });
  if (token === null) return err('suspended');
  await announceSignIn(tx, { ...by, organisationId, decision });
  return ok({ token, joined: joined !== null });
}

/** Whoever enrols by the installation's own policy is its admin. */
const enrolledByInvitation = (decision: Welcome): boolean => decision.kind === 'enrol' && decision.platformRole === 'user';

async function carryOut(tx: AuthTx, login: Login, decision: Welcome): Promise<Id<'user'>> {
  switch (decision.kind) {
    case 'letIn':
      if (decision.email !== null) await followEmail(tx, decision.userId, decision.email);
      return decision.userId;
    case 'bind':
      await bindSubject(tx, login, decision.userId);
      return decision.userId;
    case 'enrol':
      return enrolPerson(tx, login, decision.email, decision.platformRole);
    default:
      return unreachable(decision);
  }
}
