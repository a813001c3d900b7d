import { claimStates, type ExpenseCategory, expenseCategories, mostReceipts, receiptKinds } from '@glovelly/domain/expenses';
import { z } from 'zod';
import {
  CursorInput,
  IdWire,
  InstantWire,
  idInput,
  LocalDateInput,
  LocalDateWire,
  lineInput,
  MoneyWire,
  notNegative,
  optionalLineInput,
  textInput,
  VersionInput,
} from './primitives.ts';

const categories = expenseCategories.map(({ code }): ExpenseCategory => code);
const CategoryInput = z.enum(categories, 'Choose a category');

const mediaTypes = Object.keys(receiptKinds) as (keyof typeof receiptKinds)[]; // the keys of a literal

/** A receipt: what it is, and where its bytes are asked for. How it is kept stays on the server. */
export const ReceiptWire = z.object({
  id: IdWire,
  fileName: z.string(),
  contentType: z.enum(mediaTypes),
  /** In bytes. */
  size: z.int(),
  url: z.string(),
  addedAt: InstantWire,
});
export type ReceiptWire = z.infer<typeof ReceiptWire>;

export const ClaimWire = z.object({
  state: z.enum(claimStates),
  on: LocalDateWire.nullable(),
  method: z.string().nullable(),
  note: z.string().nullable(),
});
export type ClaimWire = z.infer<typeof ClaimWire>;

export const ExpenseWire = z.object({
  id: IdWire,
  gig: z.object({ id: IdWire, title: z.string(), date: LocalDateWire }).nullable(),
  date: LocalDateWire,
  supplier: z.string().nullable(),
  description: z.string(),
  amount: MoneyWire,
  vat: MoneyWire.nullable(),
  category: z.enum(categories),
  businessSharePercent: z.int(),
  paymentMethod: z.string().nullable(),
  claim: ClaimWire,
  receipts: z.array(ReceiptWire),
  version: z.int(),
  updatedAt: InstantWire,
});
export type ExpenseWire = z.infer<typeof ExpenseWire>;

export const LookAlikeWire = z.object({
  id: IdWire,
  description: z.string(),
  date: LocalDateWire,
  amount: MoneyWire,
  because: z.enum(['receipt', 'amountDateSupplier']),
});
export type LookAlikeWire = z.infer<typeof LookAlikeWire>;

/** An expense with what it looks like, and the live invoice that charges it (`number` is null while that is a draft). */
export const ExpenseDetailWire = ExpenseWire.extend({
  lookAlikes: z.array(LookAlikeWire),
  invoice: z.object({ id: IdWire, number: z.string().nullable() }).nullable(),
});
export type ExpenseDetailWire = z.infer<typeof ExpenseDetailWire>;

export const ExpenseRef = z.object({ id: idInput<'expense'>() });

export const expenseSorts = ['date', 'amount', 'supplier'] as const;

export const ExpenseListInput = z.object({
  search: z.string().trim().max(200).optional(),
  gigId: idInput<'gig'>().optional(),
  /** Those that belong to no gig: strings, insurance, phone. */
  withoutGig: z.boolean().optional(),
  from: LocalDateInput.optional(),
  to: LocalDateInput.optional(),
  categories: z.array(CategoryInput).max(categories.length).optional(),
  claims: z.array(z.enum(claimStates)).max(claimStates.length).optional(),
  receipts: z.enum(['with', 'without']).optional(),
  sort: z.enum(expenseSorts).default('date'),
  /** Named so because tRPC's infinite queries put a `direction` of their own into the input. */
  order: z.enum(['asc', 'desc']).default('desc'),
  cursor: CursorInput,
  take: z.int().min(1).max(200).default(50),
});
export type ExpenseListInput = z.input<typeof ExpenseListInput>;

export const ExpensePageWire = z.object({
  expenses: z.array(ExpenseWire),
  nextCursor: z.string().nullable(),
  /** Of everything the filters leave, not of this page; the sums are one for each currency. */
  total: z.int(),
  sums: z.array(MoneyWire),
});
export type ExpensePageWire = z.infer<typeof ExpensePageWire>;

const ClaimInput = z.object({
  state: z.enum(claimStates),
  on: LocalDateInput.nullable().default(null),
  method: optionalLineInput(100).default(null),
  note: textInput(1000).nullable().default(null),
});

const fields = {
  gigId: idInput<'gig'>().nullable(),
  date: LocalDateInput,
  supplier: optionalLineInput(200),
  description: lineInput(300),
  amount: notNegative,
  vat: notNegative.nullable(),
  category: CategoryInput,
  businessSharePercent: z.int('A whole number of percent').min(0, 'From 0 to 100').max(100, 'From 0 to 100'),
  paymentMethod: optionalLineInput(100),
  claim: ClaimInput,
};

export const ExpensePatchInput = z.object(fields).partial();
export type ExpensePatchInput = z.input<typeof ExpensePatchInput>;

/** What is left out of a new expense: no gig, no VAT, all of it for business, claimable. The same id again answers the expense that is there. */
export const CreateExpenseInput = ExpensePatchInput.extend({
  id: idInput<'expense'>(),
  date: fields.date,
  description: fields.description,
  amount: fields.amount,
  category: fields.category,
});
export type CreateExpenseInput = z.input<typeof CreateExpenseInput>;

export const UpdateExpenseInput = ExpenseRef.extend({ version: VersionInput, patch: ExpensePatchInput });
export type UpdateExpenseInput = z.input<typeof UpdateExpenseInput>;

export const RemoveExpenseInput = ExpenseRef.extend({ version: VersionInput });
export const ExpenseRemovedWire = z.object({ id: IdWire });

export const ReceiptRef = z.object({ expenseId: idInput<'expense'>(), receiptId: idInput<'attachment'>() });

/** The answer to an upload: the receipt, whether these bytes were on the expense already, and where else they are. */
export const ReceiptAddedWire = z.object({
  receipt: ReceiptWire,
  already: z.boolean(),
  lookAlikes: z.array(LookAlikeWire).max(mostReceipts),
});
export type ReceiptAddedWire = z.infer<typeof ReceiptAddedWire>;
