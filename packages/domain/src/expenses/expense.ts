import type { LocalDate } from '../calendar/index.ts';
import { type ExpenseId, err, type GigId, type Id, ok, type Result } from '../kernel/index.ts';
import { isZero, type Money, percentage, percentOf } from '../money/index.ts';
import type { ExpenseCategory } from './category.ts';
import type { Claim } from './claim.ts';
import type { ExpenseVatTooLarge } from './failures.ts';

export type AttachmentId = Id<'attachment'>;

/** What a person writes about an expense. `amount` is what was paid, VAT included; `vat` the part of it that is VAT, when known, in its currency. */
export interface ExpenseDetails {
  readonly gigId: GigId | null;
  readonly date: LocalDate;
  readonly supplier: string | null;
  readonly description: string;
  readonly amount: Money;
  readonly vat: Money | null;
  readonly category: ExpenseCategory;
  /** Whole percent, 0 to 100. */
  readonly businessSharePercent: number;
  readonly paymentMethod: string | null;
  readonly claim: Claim;
}

export interface Expense extends ExpenseDetails {
  readonly id: ExpenseId;
  readonly version: number;
}

/** Whether the expense goes on its gig's invoice: claimable, and not zero. Reimbursed ones have been paid already. */
export const isCharged = (expense: Pick<Expense, 'amount' | 'claim'>): boolean =>
  expense.claim.state === 'claimable' && !isZero(expense.amount);

/** The business part of the amount: its share in percent, rounded once to the minor unit. Never more than the amount. */
export const businessAmount = (expense: Pick<Expense, 'amount' | 'businessSharePercent'>): Money =>
  percentOf(expense.amount, percentage(BigInt(expense.businessSharePercent) * 100n));

/** The VAT in an expense is a part of it, in its currency. */
export const checkVat = <E extends Pick<ExpenseDetails, 'amount' | 'vat'>>(expense: E): Result<E, ExpenseVatTooLarge> =>
  expense.vat === null || (expense.vat.currency === expense.amount.currency && expense.vat.minor <= expense.amount.minor)
    ? ok(expense)
    : err({ code: 'expense.vatTooLarge' });
