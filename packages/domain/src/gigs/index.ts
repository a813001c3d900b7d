export { gigActions } from './actions.ts';
export { type ChangeRefusal, changeGig, checkFields, type InvoiceOfGig, inverseOf } from './change.ts';
export { type Clash, clashesOf, TIGHT_MINUTES } from './clashes.ts';
export { cloneGig } from './clone.ts';
export { checkDeletion, type ExpenseLeft, type GigToDelete } from './delete.ts';
export type {
  ConfirmedInThePast,
  GigCurrencyMixed,
  GigExpenseInvoiced,
  GigFailure,
  GigHasExpenses,
  GigOnInvoice,
  GigRefusal,
  GigsRefused,
} from './failures.ts';
export { type Gig, type GigFields, type GigPatch, type GigStatus, type GigTimes, type GigType, gigStatuses, gigTypes } from './gig.ts';
export { checkConfirmed, statusOn } from './status.ts';
export { daysAround, endsNextDay, type Span, spanOf } from './times.ts';
export { isToInvoice } from './to-invoice.ts';
export { gigVisibility } from './visibility.ts';
