import type { ExpenseId, GigId, Id } from '../kernel/index.ts';
import type { Money, Percentage, Quantity, Rate } from '../money/index.ts';
import type { VatTreatment } from './vat.ts';

export type LineId = Id<'line'>;

/** What made a line: somebody by hand, or the generator from one thing of a gig, or from one of its expenses. */
export type LineSource =
  | { readonly origin: 'manual' }
  | { readonly origin: 'fee' | 'mileage' | 'passengers' | 'per_diem'; readonly gigId: GigId }
  | { readonly origin: 'expense'; readonly gigId: GigId; readonly expenseId: ExpenseId };

export type LineOrigin = LineSource['origin'];
export const lineOrigins = ['manual', 'fee', 'mileage', 'passengers', 'per_diem', 'expense'] as const satisfies readonly LineOrigin[];

/** An allowance before VAT (EN 16931 BG-20, BG-27): a fixed amount, or a percentage of what it is taken from. */
export type Discount = { readonly kind: 'amount'; readonly amount: Money } | { readonly kind: 'percent'; readonly percent: Percentage };

/** What a line's net amount is worked out from. Every figure is in the invoice's currency. */
export interface LineFigures {
  readonly quantity: Quantity;
  readonly unitPrice: Rate;
  readonly discount: Discount | null;
  readonly vat: VatTreatment;
}

/** One line of an invoice (EN 16931 BG-25). `unit` is a word such as "mile" or "hour". */
export interface InvoiceLine extends LineFigures {
  readonly id: LineId;
  readonly source: LineSource;
  readonly description: string;
  readonly unit: string | null;
}
