import { type ClaimState, type ExpenseCategory, expenseCategories } from '@glovelly/domain/expenses';
import type { Tone } from '../../ui/status.tsx';

/** Who bears an expense, in a word or two, and what that means for its reader. */
export const claimWords: Record<ClaimState, { label: string; tone: Tone }> = {
  claimable: { label: 'Charge to client', tone: 'note' },
  reimbursed: { label: 'Paid back', tone: 'good' },
  not_claimable: { label: 'Not charged', tone: 'plain' },
};

export const categoryOptions = expenseCategories.map(({ code, label }) => ({ value: code, label }));

export const categoryLabel = (category: ExpenseCategory): string =>
  expenseCategories.find(({ code }) => code === category)?.label ?? category;

/** Whether tax law lets it through at all; shown where the category is chosen, before the accountant says so. */
export const isAllowable = (category: string): boolean => expenseCategories.find(({ code }) => code === category)?.allowable ?? true;
