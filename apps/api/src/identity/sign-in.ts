import {
  decideSignIn,
  type EnrolmentPolicy,
  type Login,
  personalOrganisationName,
  type RefusalReason,
  type SignInDecision,
} from '@glovelly/domain/identity';
import { err, type Id, ok, type Result, unreachable } from '@glovelly/domain/kernel';
import type { AuthDatabase, AuthTx } from './auth-database.ts';
import { bindSubject, enrolPerson, followEmail, homeOrganisation } from './enrol.ts';
import { lookUp } from './look-up.ts';
import { endSession, startSession } from './sessions.ts';

export interface Device {
  readonly userAgent: string | null;
  /** The session the browser had before, which ends: a token that somebody planted there is worth nothing afterwards. */
  readonly previousSession: Uint8Array | null;
}

/** Any number will do; everything that binds or enrols takes the same one. */
const ONE_AT_A_TIME = 7_305_191;

/**
 * Carries out the decision about a validated login, and answers the token of a new session, or why not. Whoever is known comes in beside
 * others. Binding and enrolling, once in a person's life, are one at a time and decided anew: two first persons, or two logins for one provisioned
 * person, meet one after the other.
 */
export const signIn = (auth: AuthDatabase, login: Login, policy: EnrolmentPolicy, device: Device): Promise<Result<string, RefusalReason>> =>
  auth.transact(async (tx) => {
    const decide = async () => decideSignIn(login, await lookUp(tx, login), policy);
    let decision = await decide();
    if (decision.kind === 'bind' || decision.kind === 'enrol') {
      await tx.query({ text: 'select pg_advisory_xact_lock($1)', values: [ONE_AT_A_TIME] });
      decision = await decide();
    }
    if (decision.kind === 'refuse') return err(decision.reason);
    const userId = await carryOut(tx, login, decision);
    const organisationId = await homeOrganisation(tx, userId, personalOrganisationName(login.displayName, login.email ?? 'My business'));
    if (device.previousSession) await endSession(tx, device.previousSession);
    const token = await startSession(tx, { userId, organisationId, userAgent: device.userAgent });
    return token === null ? err('suspended') : ok(token);
  });

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
