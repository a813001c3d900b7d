export { invoiceActions } from './actions.ts';
export { type ChargedExpense, checkChargedOnce } from './charged-once.ts';
export type { ChargeableExpense, ChargeableGig, Charges, ChargeTerms, GeneratedLine } from './charges.ts';
export type {
  Adjustment,
  InvoiceDocument,
  PaymentInstructions,
  PrintedBuyer,
  PrintedLine,
  PrintedSeller,
  PrintedTotals,
  Supply,
  VatRow,
} from './document.ts';
export { dueDateOf, type TermsSources, termsOf } from './due-date.ts';
export type {
  AlreadyIssued,
  AlreadyMade,
  ChargeFailure,
  ChargeTooLarge,
  ExpenseInAnotherCurrency,
  ExpenseInvoicedAlready,
  GigCancelled,
  GigInvoiced,
  GigsInTwoCurrencies,
  GigsOfTwoClients,
  GigWithoutClient,
  InvoiceCurrencyDiffers,
  InvoiceDateRefused,
  InvoiceFailure,
  InvoicePaid,
  InvoiceVoid,
  LineSourceUnknown,
  MileageRateMissing,
  NamedGig,
  NoGigs,
  NotIssued,
  NotReady,
  NumberPatternRefused,
  NumberTaken,
} from './failures.ts';
export type { DocumentDiscount, Draft, Invoice, Issued, Issuing, Void } from './invoice.ts';
export { asDraft, checkInvoiceDate, type IssueFacts, issueInvoice } from './issue-invoice.ts';
export { type Discount, type InvoiceLine, type LineFigures, type LineId, type LineOrigin, type LineSource, lineOrigins } from './line.ts';
export { lineNet } from './line-net.ts';
export { chargedTogether, inOrder, linesFromGigs } from './lines-from-gigs.ts';
export { formatNumber, type NumberPattern, numberPeriod, parseNumberPattern } from './number-pattern.ts';
export { type PrintedClient, type PrintFacts, printInvoice, rateWords } from './print-invoice.ts';
export { figuresOf, type MissingForInvoice, missingForInvoice } from './readiness.ts';
export { type ChargeDifference, chargesNow, differsFromGigs, refreshLines, rememberCharges, sourceKey } from './refresh-draft.ts';
export { type NumberSeries, repeatedNumber } from './repeated-number.ts';
export { type DraftChanges, type RevisionFailure, reviseDraft } from './revise-draft.ts';
export { sameWish } from './same-wish.ts';
export {
  amountDue,
  type InvoiceFacts,
  type InvoiceState,
  type InvoiceStatus,
  invoiceStates,
  invoiceStatuses,
  isOutstanding,
  outstandingStatuses,
  statusOf,
} from './status.ts';
export { discountOf, type InvoiceFigures, type InvoiceTotals, totalInvoice, type VatSubtotal } from './total-invoice.ts';
export {
  isVatTreatment,
  outsideScope,
  standardVat,
  ukVatTreatments,
  type VatCategory,
  type VatTreatment,
  vatCategories,
  vatTreatment,
} from './vat.ts';
export { invoiceEventVisibility, invoiceLineVisibility, invoiceNumberVisibility, invoiceVisibility } from './visibility.ts';
export { asIssued, voidInvoice } from './void-invoice.ts';
export { longDate, moneyWords } from './wording.ts';
