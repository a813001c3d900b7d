import type { Expense } from '../expenses/index.ts';
import type { Gig } from '../gigs/index.ts';
import type { ClientId, InvoiceId } from '../kernel/index.ts';
import type { MileageRates } from '../mileage/index.ts';
import type { Currency } from '../money/index.ts';
import type { InvoiceLine } from './line.ts';
import type { VatTreatment } from './vat.ts';

/** What of an expense is charged to the client of its gig, and whether an issued invoice charges it already: it was moved here from a gig of that one. */
export interface ChargeableExpense extends Pick<Expense, 'id' | 'date' | 'supplier' | 'description' | 'amount' | 'vat' | 'claim'> {
  readonly isChargedElsewhere: boolean;
}

/** What of a gig is charged, and the live invoice that it is on already. Its expenses stand in their order. */
export interface ChargeableGig
  extends Pick<Gig, 'id' | 'title' | 'type' | 'status' | 'date' | 'clientId' | 'fee' | 'perDiem' | 'miles' | 'driving' | 'passengers'> {
  readonly invoice: { readonly id: InvoiceId; readonly number: string | null } | null;
  readonly expenses: readonly ChargeableExpense[];
}

/** What a seller charges by, as it stands today. */
export interface ChargeTerms {
  /** The rates of the client in a currency ({@link chargedRates}). */
  readonly ratesOf: (clientId: ClientId, currency: Currency) => MileageRates;
  readonly vatRegistered: boolean;
  readonly vat: VatTreatment;
}

/** A line as the generator makes it: without an id, and with no discount. */
export type GeneratedLine = Omit<InvoiceLine, 'id'>;

/** What several gigs of one client are charged together. */
export interface Charges {
  readonly clientId: ClientId;
  readonly currency: Currency;
  readonly lines: readonly GeneratedLine[];
}
