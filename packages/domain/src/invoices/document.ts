import type { LocalDate } from '../calendar/index.ts';
import type { Money, Quantity, Rate } from '../money/index.ts';

/**
 * Everything an invoice shows, and nothing that a reader of it would have to look up or work out. What is frozen when it is issued,
 * what the PDF prints and what the editor previews is this one thing. Plain data; the words of EN 16931 where it has them.
 */
export type InvoiceDocument = InvoiceContent &
  ({ readonly kind: 'invoice'; readonly number: string } | { readonly kind: 'draft invoice'; readonly number: null });

interface InvoiceContent {
  readonly invoiceDate: LocalDate;
  readonly dueDate: LocalDate;
  readonly supply: Supply | null;
  readonly seller: PrintedSeller;
  readonly buyer: PrintedBuyer;
  readonly purchaseOrder: string | null;
  readonly lines: readonly PrintedLine[];
  /** Of the whole document, before VAT. Amounts are positive: an allowance is shown as taken off. */
  readonly adjustments: readonly Adjustment[];
  /** `null` when the seller is not registered: the document then says nothing of VAT. */
  readonly vat: { readonly breakdown: readonly VatRow[]; readonly total: Money } | null;
  readonly totals: PrintedTotals;
  readonly payment: PaymentInstructions | null;
  readonly notes: string | null;
  readonly terms: string | null;
}

/** When the work was done (EN 16931 BT-72, BG-14): single days, or a period with both ends. */
export type Supply =
  | { readonly kind: 'days'; readonly days: readonly LocalDate[] }
  | { readonly kind: 'period'; readonly from: LocalDate; readonly to: LocalDate };

export interface PrintedSeller {
  readonly name: string;
  readonly tradingName: string | null;
  readonly address: readonly string[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly vatNumber: string | null;
  readonly logo: null;
}

export interface PrintedBuyer {
  readonly name: string;
  readonly contact: string | null;
  readonly address: readonly string[];
  readonly vatNumber: string | null;
}

export interface PrintedLine {
  readonly description: string;
  readonly detail: string | null;
  readonly quantity: Quantity;
  /** In the plural where it should be; `null` for pieces. */
  readonly unit: string | null;
  readonly unitPrice: Rate;
  /** As it is read: "10% discount", "£12.00 discount". */
  readonly discount: string | null;
  /** "20%", "Exempt"; `null` when the seller is not registered. */
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

export interface PrintedTotals {
  /** Of the lines alone (BT-106). */
  readonly lines: Money;
  /** After allowances, before VAT (BT-109). */
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
