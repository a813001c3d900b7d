/** Marked as reimbursed without saying when, or how: `missing` names the parts. */
export type ReimbursementIncomplete = { readonly code: 'expense.reimbursementIncomplete'; readonly missing: readonly ('on' | 'method')[] };

/** The VAT in an expense is more than the expense. */
export type ExpenseVatTooLarge = { readonly code: 'expense.vatTooLarge' };

/** The expense stands on an issued invoice, whose lines must stay explainable. */
export type ExpenseInvoiced = { readonly code: 'expense.invoiced'; readonly number: string };

export type ReceiptEmpty = { readonly code: 'receipt.empty' };

/** `most` and `size` in bytes. */
export type ReceiptTooLarge = { readonly code: 'receipt.tooLarge'; readonly size: number; readonly most: number };

/** By its content it is none of the kinds a receipt may be. `detected` is what it is, when that could be told. */
export type ReceiptUnsupported = { readonly code: 'receipt.unsupported'; readonly detected: string | null };

export type TooManyReceipts = { readonly code: 'receipt.tooMany'; readonly most: number };

export type ExpenseFailure =
  | ReimbursementIncomplete
  | ExpenseVatTooLarge
  | ExpenseInvoiced
  | ReceiptEmpty
  | ReceiptTooLarge
  | ReceiptUnsupported
  | TooManyReceipts;
