import { err, given, ok, type Result } from '../kernel/index.ts';
import type { Money } from '../money/index.ts';
import { parseClaim, type WrittenClaim, writeClaim } from './claim.ts';
import { checkVat, type ExpenseDetails } from './expense.ts';
import type { ExpenseInvoiced, ExpenseVatTooLarge, ReimbursementIncomplete } from './failures.ts';

/** Some of an expense's details, its claim as a form holds it. What is absent stays as it is. */
export type ExpensePatch = {
  readonly [Field in Exclude<keyof ExpenseDetails, 'claim'>]?: ExpenseDetails[Field] | undefined;
} & { readonly claim?: WrittenClaim | undefined };

/** What has to be said of a new expense; the rest is usual. */
export type NewExpense = ExpensePatch & Pick<ExpenseDetails, 'date' | 'description' | 'amount' | 'category'>;

/** A new expense: of no gig, without VAT, wholly for business and claimable, unless it says otherwise. */
export const newExpense = (details: NewExpense): Result<ExpenseDetails, ReimbursementIncomplete | ExpenseVatTooLarge> =>
  reviseExpense(
    {
      gigId: null,
      date: details.date,
      supplier: null,
      description: details.description,
      amount: details.amount,
      vat: null,
      category: details.category,
      businessSharePercent: 100,
      paymentMethod: null,
      claim: { state: 'claimable' },
    },
    details,
  );

/** The expense with the changes made: refused when its claim is then incomplete, or its VAT more than itself. */
export function reviseExpense<E extends ExpenseDetails>(
  expense: E,
  patch: ExpensePatch,
): Result<E, ReimbursementIncomplete | ExpenseVatTooLarge> {
  const claim = parseClaim(patch.claim ?? writeClaim(expense.claim));
  if (!claim.ok) return claim;
  return checkVat({ ...expense, ...given(patch), claim: claim.value });
}

/** What of an expense an invoice charges, and where. */
type Charged = Pick<ExpenseDetails, 'gigId' | 'amount' | 'vat'>;

/**
 * What an issued invoice charges stays as it was charged: the expense keeps its gig, or the next invoice would charge it again, its amount and its VAT.
 * What went wrong is told by another expense. Its words, its category and whether it was paid back since are free, and so is all of it on a draft.
 */
export function mayReviseExpense(
  before: Charged,
  after: Charged,
  invoice: { readonly number: string | null } | null,
): Result<'revise', ExpenseInvoiced> {
  const isSame = before.gigId === after.gigId && sameMoney(before.amount, after.amount) && sameMoney(before.vat, after.vat);
  return isSame || invoice === null || invoice.number === null ? ok('revise') : err({ code: 'expense.invoiced', number: invoice.number });
}

const sameMoney = (a: Money | null, b: Money | null): boolean => a?.minor === b?.minor && a?.currency === b?.currency;

/** An expense on an issued invoice stays, so that its line can be explained; one on a draft or on none may go (`number` is null on a draft). */
export const mayRemoveExpense = (invoice: { readonly number: string | null } | null): Result<'remove', ExpenseInvoiced> =>
  invoice === null || invoice.number === null ? ok('remove') : err({ code: 'expense.invoiced', number: invoice.number });
