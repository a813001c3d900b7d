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
import { bindSubject, enrolPerson, followEmail, homeOrganisation, noteSignIn } from './enrol.ts';
import { type InvitedBy, joinBy } from './invited-by.ts';
import { lookUp } from './look-up.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { comeBack } from './reinstate.ts';
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

/**
 * Carries out the decision about a validated login, and answers the token of a new session, or why not. Whoever is known comes in beside
 * others. Binding, enrolling and taking another address, once in a while, are one at a time and decided anew: two first persons, two logins for one
 * provisioned person, or a login and an admin who lets somebody in, meet one after the other.
 */
export const signIn = (
  auth: AuthDatabase,
  login: Login,
  policy: EnrolmentPolicy,
  device: Device,
  today: LocalDate,
): Promise<Result<SignedIn, RefusalReason>> =>
  auth.transact(async (tx) => {
    const decide = async () => decideSignIn(login, await lookUp(tx, login, today, device.invited), policy);
    let decision = await decide();
    if (decision.kind === 'bind' || decision.kind === 'enrol' || (decision.kind === 'letIn' && decision.email !== null)) {
      await oneAtATime(tx);
      decision = await decide();
    }
    if (decision.kind === 'refuse') return err(decision.reason);
    const userId = await carryOut(tx, login, decision);
    await comeBack(tx, userId);
    await noteSignIn(tx, userId, login);
    const home = await homeOrganisation(tx, userId, personalOrganisationName(login.displayName, login.email ?? 'My business'));
    const joined = await joinBy(tx, device.invited, { userId, origin: device.origin });
    invariant(joined !== null || !enrolledByInvitation(decision), 'whoever is let in by an invitation takes it up, or does not come in');
    const organisationId = joined ?? home;
    if (device.previousSession) await endSession(tx, device.previousSession);
    const token = await startSession(tx, { userId, organisationId, userAgent: device.userAgent });
    if (token === null) return err('suspended');
    await announceSignIn(tx, { userId, organisationId, decision: decision.kind, origin: device.origin });
    return ok({ token, joined: joined !== null });
  });

/** Whoever enrols by the installation's own policy is its admin. */
const enrolledByInvitation = (decision: SignInDecision): boolean => decision.kind === 'enrol' && decision.platformRole === 'user';

async function carryOut(tx: AuthTx, login: Login, decision: Exclude<SignInDecision, { kind: 'refuse' }>): Promise<Id<'user'>> {
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
