import type { LocalDate } from '@glovelly/domain/calendar';
import type { Money, Quantity, Rate } from '@glovelly/domain/money';

/**
 * Everything an invoice shows, and nothing it would have to look up or compute: what is printed is what was decided elsewhere.
 * Plain data (it crosses to a worker by structured clone). Words of EN 16931 where it has them.
 */
export type InvoiceDocument = InvoiceContent &
  ({ readonly kind: 'invoice'; readonly number: string } | { readonly kind: 'draft invoice'; readonly number: null });

interface InvoiceContent {
  readonly invoiceDate: LocalDate;
  readonly dueDate: LocalDate;
  readonly supply: Supply | null;
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly purchaseOrder: string | null;
  readonly lines: readonly InvoiceDocumentLine[];
  /** Of the whole document, before VAT. Each amount is positive: an allowance is shown as taken off. */
  readonly adjustments: readonly Adjustment[];
  /** `null` when the seller is not registered: the document then says nothing of VAT, whatever the lines hold. */
  readonly vat: { readonly breakdown: readonly VatRow[]; readonly total: Money } | null;
  readonly totals: Totals;
  readonly payment: PaymentInstructions | null;
  readonly notes: string | null;
  readonly terms: string | null;
}

/** When it was done: single days in any order, or a period with both ends. */
export type Supply =
  | { readonly kind: 'days'; readonly days: readonly LocalDate[] }
  | { readonly kind: 'period'; readonly from: LocalDate; readonly to: LocalDate };

export interface Seller {
  readonly name: string;
  readonly tradingName: string | null;
  readonly address: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly vatNumber: string | null;
  readonly logo: Logo | null;
}

export interface Logo {
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
}

export interface Buyer {
  readonly name: string;
  readonly contact: string | null;
  readonly address: readonly string[];
  readonly vatNumber: string | null;
}

export interface InvoiceDocumentLine {
  readonly description: string;
  /** Smaller, under the description: a venue, times, a note. May have several lines. */
  readonly detail: string | null;
  readonly quantity: Quantity;
  /** "hours", "miles"; `null` for pieces. In the plural where it should be. */
  readonly unit: string | null;
  readonly unitPrice: Rate;
  /** As it is to be read: "10% discount, −£12.00". */
  readonly discount: string | null;
  /** "20%", "Exempt", "Reverse charge"; `null` when the seller is not registered. */
  readonly vatRate: string | null;
  readonly net: Money;
}

export interface Adjustment {
  readonly kind: 'allowance' | 'charge';
  readonly reason: string;
  readonly amount: Money;
}

export interface VatRow {
  readonly rate: string;
  readonly taxable: Money;
  readonly vat: Money;
}

export interface Totals {
  /** Of the lines alone. */
  readonly lines: Money;
  /** After allowances and charges, before VAT. */
  readonly net: Money;
  readonly total: Money;
  readonly paid: Money;
  readonly due: Money;
}

export interface PaymentInstructions {
  readonly accountName: string | null;
  readonly sortCode: string | null;
  readonly accountNumber: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly reference: string | null;
}
