export { expenseActions } from './actions.ts';
export { type ExpenseCategory, expenseCategories, isExpenseCategory } from './category.ts';
export { type Claim, type ClaimState, claimStates, parseClaim, type WrittenClaim, writeClaim } from './claim.ts';
export { copiedExpense } from './clone.ts';
export { type AttachmentId, businessAmount, checkVat, type Expense, type ExpenseDetails, isCharged } from './expense.ts';
export type {
  ExpenseFailure,
  ExpenseInvoiced,
  ExpenseVatTooLarge,
  ReceiptEmpty,
  ReceiptTooLarge,
  ReceiptUnsupported,
  ReimbursementIncomplete,
  TooManyReceipts,
} from './failures.ts';
export { type Comparable, type LookAlike, type LookAlikeReason, lookAlikes } from './look-alikes.ts';
export {
  acceptReceipt,
  mostReceiptBytes,
  mostReceipts,
  type OfferedFile,
  type ReceiptKind,
  receiptKindOf,
  receiptKinds,
} from './receipt.ts';
export { receiptName } from './receipt-name.ts';
export { type ExpensePatch, mayRemoveExpense, mayReviseExpense, type NewExpense, newExpense, reviseExpense } from './revise.ts';
export { blobDeletionVisibility, expenseVisibility } from './visibility.ts';
