import type { LocalDate } from '../calendar/index.ts';
import { err, ok, type Result } from '../kernel/index.ts';
import type { ReimbursementIncomplete } from './failures.ts';

/** Who bears an expense in the end: the gig's client (still to be charged), somebody who has paid it back already, or nobody. */
export type Claim =
  | { readonly state: 'claimable' }
  | { readonly state: 'reimbursed'; readonly on: LocalDate; readonly method: string | null; readonly note: string | null }
  | { readonly state: 'not_claimable' };

export const claimStates = ['claimable', 'reimbursed', 'not_claimable'] as const satisfies readonly Claim['state'][];
export type ClaimState = (typeof claimStates)[number];

/** A claim as a form or a row holds it: every part may be there, whatever the state. */
export interface WrittenClaim {
  readonly state: ClaimState;
  readonly on: LocalDate | null;
  readonly method: string | null;
  readonly note: string | null;
}

/**
 * Reads a claim. Reimbursed needs its date, and a method or a note that says how (domain rules, Expenses); what is missing is listed.
 * In the other states a date, method or note means nothing and is dropped.
 */
export function parseClaim({ state, on, method, note }: WrittenClaim): Result<Claim, ReimbursementIncomplete> {
  if (state !== 'reimbursed') return ok({ state });
  const told = method !== null || note !== null;
  if (on !== null && told) return ok({ state, on, method, note });
  const missing = [...(on === null ? (['on'] as const) : []), ...(told ? [] : (['method'] as const))];
  return err({ code: 'expense.reimbursementIncomplete', missing });
}

/** The claim with every part written out, as a form or a row holds it. `parseClaim` reads it back to the same claim. */
export const writeClaim = (claim: Claim): WrittenClaim =>
  claim.state === 'reimbursed' ? claim : { state: claim.state, on: null, method: null, note: null };
