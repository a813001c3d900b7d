/** What the log says was done to expenses and their receipts. */
export const expenseActions = ['expense.created', 'expense.changed', 'expense.removed', 'receipt.added', 'receipt.removed'] as const;
