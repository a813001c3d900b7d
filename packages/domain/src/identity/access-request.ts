import { err, ok, type Result } from '../kernel/index.ts';

/** Somebody without an account asked to be let in. Pending is the only state that anything can be decided in. */
export const accessRequestStates = ['pending', 'approved', 'declined', 'expired'] as const;
export type AccessRequestState = (typeof accessRequestStates)[number];

export type AccessVerdict = 'approved' | 'declined';

/** It has been decided already, or nobody decided in time. Nothing was changed; `state` is how it ended. */
export type AccessRequestFailure = { readonly code: 'accessRequest.decided'; readonly state: Exclude<AccessRequestState, 'pending'> };

const DAY_MS = 24 * 60 * 60 * 1000;

/** For how many days a request waits for an answer; after them it has expired, whether or not anybody has written that down yet. */
export const ACCESS_REQUEST_WAITS_DAYS = 30;

/** After how many days a request is deleted, however it ended: what a stranger said of themselves is nobody's for ever. */
export const ACCESS_REQUEST_KEPT_DAYS = 180;

export interface AskedForAccess {
  /** As it was written down. */
  readonly state: AccessRequestState;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly askedAt: number;
}

/** The state as it is at `now`: one that has waited for 30 days has expired at that moment. */
export const accessRequestState = ({ state, askedAt }: AskedForAccess, now: number): AccessRequestState =>
  state === 'pending' && now - askedAt >= ACCESS_REQUEST_WAITS_DAYS * DAY_MS ? 'expired' : state;

/**
 * Whether a verdict is to be carried out. The same verdict again changes nothing and is answered like the first one, so that two clicks, or two
 * admins of one mind, make one user. The other verdict is refused with how the request ended. (Domain rules, Enrolment and sign-in.)
 */
export function decideAccessRequest(
  request: AskedForAccess,
  verdict: AccessVerdict,
  now: number,
): Result<'carryOut' | 'doneBefore', AccessRequestFailure> {
  const state = accessRequestState(request, now);
  if (state === 'pending') return ok('carryOut');
  return state === verdict ? ok('doneBefore') : err({ code: 'accessRequest.decided', state });
}
