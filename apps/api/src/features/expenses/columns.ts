import { type ExpenseDetails, writeClaim } from '@glovelly/domain/expenses';
import { fromLocalDate } from '../../db/days.ts';

/** What a person writes about an expense, as its columns hold it. */
export function toColumns(expense: ExpenseDetails) {
  const claim = writeClaim(expense.claim);
  return {
    gigId: expense.gigId,
    date: fromLocalDate(expense.date),
    supplier: expense.supplier,
    description: expense.description,
    currency: expense.amount.currency,
    amountMinor: expense.amount.minor,
    vatMinor: expense.vat?.minor ?? null,
    category: expense.category,
    businessSharePercent: expense.businessSharePercent,
    paymentMethod: expense.paymentMethod,
    claim: claim.state,
    reimbursedOn: claim.on === null ? null : fromLocalDate(claim.on),
    reimbursedMethod: claim.method,
    reimbursedNote: claim.note,
  };
}
