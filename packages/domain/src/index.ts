/**
 * What scripts start from. Each name's own module has the rest: `@glovelly/domain/invoices`, `…/money`, `…/calendar`, `…/visibility`,
 * `…/identity`, `…/gigs`, `…/clients`, `…/expenses`, `…/mileage`, `…/payments`.
 */
export { addDays, dayIn, type LocalDate, parseLocalDate, parseTimeZone, type TimeZone, ukTaxYearOf } from './calendar/index.ts';
export { decideSignIn, type EnrolmentPolicy, type Login, type Lookup, type SignInDecision } from './identity/index.ts';
export {
  amountDue,
  dueDateOf,
  formatNumber,
  type InvoiceFigures,
  type InvoiceTotals,
  invoiceVisibility,
  lineNet,
  linesFromGigs,
  parseNumberPattern,
  statusOf,
  totalInvoice,
  vatTreatment,
} from './invoices/index.ts';
export { err, type Id, ok, type Result, toId } from './kernel/index.ts';
export { allowedMileage, chargedRates, ukMileageRateBook } from './mileage/index.ts';
export {
  allocate,
  type Currency,
  charge,
  formatMoneyPlain,
  type Money,
  money,
  parseMoney,
  parsePercentage,
  parseQuantity,
  parseRate,
  percentOf,
} from './money/index.ts';
export { type Actor, isVisible, type Role, type Rule, type Visibility } from './visibility/index.ts';
