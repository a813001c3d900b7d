import { dayFrom, type LocalDate } from '../calendar/index.ts';
import type { ClaimState } from './claim.ts';

/**
 * What of an expense changes when its gig is copied to a day so many days on (domain rules, Gigs: cloning copies no reimbursement). It is on the same day
 * beside its gig as before, as far as the calendar goes; and what somebody has paid back for one gig is to be charged for the next.
 */
export const copiedExpense = (expense: { readonly date: LocalDate; readonly claim: ClaimState }, days: number) => ({
  date: dayFrom(expense.date, days) ?? expense.date,
  claim: expense.claim === 'not_claimable' ? ('not_claimable' as const) : ('claimable' as const),
});
