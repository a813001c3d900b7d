import type { LocalDate } from '../calendar/index.ts';
import type { GigId, InvoiceId } from '../kernel/index.ts';
import type { Currency } from '../money/index.ts';

/** A confirmed gig is dated today or later (domain rules, Gigs). */
export type ConfirmedInThePast = { readonly code: 'gig.confirmedInThePast'; readonly date: LocalDate; readonly today: LocalDate };

/** The gig is on a live invoice, which what was asked would contradict. `number` is null while that invoice is a draft. */
export type GigOnInvoice = { readonly code: 'gig.onInvoice'; readonly invoiceId: InvoiceId; readonly number: string | null };

/** Fee and per diem of one gig are in one currency. */
export type GigCurrencyMixed = { readonly code: 'gig.currencyMixed'; readonly fee: Currency; readonly perDiem: Currency };

/** Receipts are records: a gig with expenses is deleted only when the user says that they are kept without it. */
export type GigHasExpenses = { readonly code: 'gig.hasExpenses'; readonly count: number };

/** An issued invoice of another gig charges an expense of this one, which therefore keeps its gig. */
export type GigExpenseInvoiced = { readonly code: 'gig.expenseInvoiced'; readonly description: string; readonly number: string };

/** Why one gig refuses a change. */
export type GigRefusal = ConfirmedInThePast | GigOnInvoice | GigCurrencyMixed | { readonly code: 'record.stale'; readonly current: number };

/** A change of many gigs is all or nothing: each gig that refused, with its reason. Nothing was saved. */
export type GigsRefused = {
  readonly code: 'gig.someRefused';
  readonly refusals: readonly { readonly id: GigId; readonly title: string; readonly reason: GigRefusal }[];
};

export type GigFailure = ConfirmedInThePast | GigOnInvoice | GigCurrencyMixed | GigHasExpenses | GigExpenseInvoiced | GigsRefused;
