import type { LocalDate } from '../calendar/index.ts';
import type { ClientId, InvoiceId } from '../kernel/index.ts';
import type { Currency, Money } from '../money/index.ts';
import type { Discount, InvoiceLine } from './line.ts';
import type { InvoiceTotals } from './total-invoice.ts';

/** A discount on the whole document, before VAT, and why it is given (EN 16931 BT-97). */
export interface DocumentDiscount {
  readonly discount: Discount;
  readonly reason: string | null;
}

/** An invoice that is being written. It has no number: numbers are taken when it is issued. */
export interface Draft {
  readonly state: 'draft';
  readonly id: InvoiceId;
  readonly clientId: ClientId;
  readonly currency: Currency;
  readonly lines: readonly InvoiceLine[];
  readonly description: string | null;
  /** Unset is the client's (EN 16931 BT-13). */
  readonly purchaseOrderReference: string | null;
  /** Unset inherits from the client, then the organisation. */
  readonly paymentTermsDays: number | null;
  /** Unset is the day of issue. */
  readonly invoiceDate: LocalDate | null;
  readonly discount: DocumentDiscount | null;
  /** Whether the seller is registered for VAT today; frozen when issued. */
  readonly vatRegistered: boolean;
  /** What its gigs charged when its lines were made ({@link rememberCharges}). */
  readonly gigCharges: string;
  readonly version: number;
}

/** What is frozen when a draft is issued: nothing here changes again. */
interface Frozen {
  readonly id: InvoiceId;
  readonly clientId: ClientId;
  readonly currency: Currency;
  readonly number: string;
  readonly invoiceDate: LocalDate;
  readonly dueDate: LocalDate;
  readonly total: Money;
  readonly version: number;
}

/** An invoice that went out. What is paid of it may change; what it says may not. */
export interface Issued extends Frozen {
  readonly state: 'issued';
  readonly paid: Money;
}

/** An invoice that was taken back while nothing was paid. Its number stays its own. */
export interface Void extends Frozen {
  readonly state: 'void';
  readonly reason: string;
}

export type Invoice = Draft | Issued | Void;

/** A draft at the moment it becomes an invoice: everything that is written down with its number. */
export interface Issuing {
  readonly issued: Issued;
  readonly lines: readonly InvoiceLine[];
  readonly totals: InvoiceTotals;
  readonly terms: number;
}
