import type { LocalDate } from '../calendar/index.ts';
import type { ExpenseId, GigId, InvoiceId } from '../kernel/index.ts';
import type { Currency, Money } from '../money/index.ts';
import type { MissingForInvoice } from './readiness.ts';

/** Nothing was chosen to be invoiced, or the month has nothing left to invoice. */
export type NoGigs = { readonly code: 'invoice.noGigs' };

/** One invoice is to one client: the first of the gigs, and one of another client. */
export type GigsOfTwoClients = { readonly code: 'invoice.gigsOfTwoClients'; readonly first: NamedGig; readonly other: NamedGig };

/** One invoice is in one currency: the first of the gigs, and one in another. */
export type GigsInTwoCurrencies = {
  readonly code: 'invoice.gigsInTwoCurrencies';
  readonly first: NamedGig & { readonly currency: Currency };
  readonly other: NamedGig & { readonly currency: Currency };
};

/** A gig is on at most one live invoice: this is the one. `number` is null while that is a draft. */
export type GigInvoiced = {
  readonly code: 'invoice.gigInvoiced';
  readonly gig: NamedGig;
  readonly invoiceId: InvoiceId;
  readonly number: string | null;
};

export type GigWithoutClient = { readonly code: 'invoice.gigWithoutClient'; readonly gig: NamedGig };

export type GigCancelled = { readonly code: 'invoice.gigCancelled'; readonly gig: NamedGig };

/** An expense to be charged was paid in another currency than the gig is charged in. */
export type ExpenseInAnotherCurrency = {
  readonly code: 'invoice.expenseInAnotherCurrency';
  readonly gig: NamedGig;
  readonly expenseId: ExpenseId;
  readonly currency: Currency;
  readonly expected: Currency;
};

/** Miles were driven, and nobody has said what a mile costs in the currency of the gig. */
export type MileageRateMissing = { readonly code: 'invoice.mileageRateMissing'; readonly gig: NamedGig; readonly currency: Currency };

/** What is charged of a gig, or one of its expenses, is more than a line of an invoice can hold: kept before there was a limit, or a digit too many. */
export type ChargeTooLarge = { readonly code: 'invoice.chargeTooLarge'; readonly gig: NamedGig; readonly description: string };

export interface NamedGig {
  readonly id: GigId;
  readonly title: string;
}

/** Why gigs cannot be charged together. Nothing was made. */
export type ChargeFailure =
  | NoGigs
  | GigsOfTwoClients
  | GigsInTwoCurrencies
  | GigInvoiced
  | GigWithoutClient
  | GigCancelled
  | ExpenseInAnotherCurrency
  | MileageRateMissing
  | ChargeTooLarge;

/** Under this id another invoice was made: of other gigs, for another client, or saying something else. Nothing was made. */
export type AlreadyMade = { readonly code: 'invoice.alreadyMade'; readonly invoiceId: InvoiceId };

/** It has its number, and is never changed again. */
export type AlreadyIssued = { readonly code: 'invoice.alreadyIssued'; readonly number: string };

/** A draft is not paid or voided: it is not yet an invoice. */
export type NotIssued = { readonly code: 'invoice.notIssued' };

export type InvoiceVoid = { readonly code: 'invoice.void'; readonly number: string };

/** Something is paid: an invoice that was paid, even in part, is not voided. */
export type InvoicePaid = { readonly code: 'invoice.paid'; readonly number: string; readonly paid: Money };

/** What is missing before the invoice can go out, each with whose record it belongs on. */
export type NotReady = { readonly code: 'invoice.notReady'; readonly missing: readonly MissingForInvoice[] };

/** The invoice date is outside what a calendar of business can mean: a slip of the pen. */
export type InvoiceDateRefused = { readonly code: 'invoice.dateRefused'; readonly earliest: LocalDate; readonly latest: LocalDate };

/** The pattern of the numbers cannot be used: `unknown` tokens, or a `missing` one without which numbers would repeat. */
export type NumberPatternRefused = {
  readonly code: 'invoice.numberPatternRefused';
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  readonly known: readonly string[];
};

/** Another invoice has the number already: a series that starts again must start beyond it. */
export type NumberTaken = { readonly code: 'invoice.numberTaken'; readonly number: string };

/** A price or a discount is written in another currency than the invoice's. */
export type InvoiceCurrencyDiffers = { readonly code: 'invoice.currencyDiffers'; readonly expected: Currency };

/** An issued invoice charges an expense of this draft already: it was moved from one gig to another in between. */
export type ExpenseInvoicedAlready = {
  readonly code: 'invoice.expenseInvoiced';
  readonly description: string;
  readonly invoiceId: InvoiceId;
  readonly number: string;
};

/** A line says that it was made from a gig or an expense that the draft does not charge for. */
export type LineSourceUnknown = { readonly code: 'invoice.lineSourceUnknown'; readonly description: string };

export type InvoiceFailure =
  | ChargeFailure
  | AlreadyIssued
  | AlreadyMade
  | NotIssued
  | InvoiceVoid
  | InvoicePaid
  | NotReady
  | InvoiceDateRefused
  | NumberPatternRefused
  | NumberTaken
  | InvoiceCurrencyDiffers
  | ExpenseInvoicedAlready
  | LineSourceUnknown;
