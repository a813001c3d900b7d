import type { ClientId, Id } from '../kernel/index.ts';
import type { Currency, Rate } from '../money/index.ts';
import { noAddress, type PostalAddress, type VatNumber } from '../parties/index.ts';

export type ClientContactId = Id<'clientContact'>;

/** A person at a client. Contacts are told apart by id, never by their place in the list. */
export interface ClientContact {
  readonly id: ClientContactId;
  readonly name: string;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** What a person writes about a client. An unset (`null`) term, currency or rate inherits from the organisation; zero is a term and a rate. */
export interface ClientDetails {
  readonly name: string;
  readonly email: string | null;
  readonly ccEmails: readonly string[];
  readonly phone: string | null;
  readonly address: PostalAddress;
  readonly notes: string | null;
  readonly purchaseOrderReference: string | null;
  readonly paymentTermsDays: number | null;
  readonly vatNumber: VatNumber | null;
  readonly currency: Currency | null;
  readonly mileageRate: Rate | null;
  readonly passengerRate: Rate | null;
  readonly contacts: readonly ClientContact[];
}

/** Who gigs are done for and invoices are sent to: the buyer of EN 16931 (BG-7). */
export interface Client extends ClientDetails {
  readonly id: ClientId;
  readonly archived: boolean;
  readonly version: number;
}

/** A client of whom nothing is known but the name: everything else inherits or is unset. */
export const blankClient = (name: string): ClientDetails => ({
  name,
  email: null,
  ccEmails: [],
  phone: null,
  address: noAddress,
  notes: null,
  purchaseOrderReference: null,
  paymentTermsDays: null,
  vatNumber: null,
  currency: null,
  mileageRate: null,
  passengerRate: null,
  contacts: [],
});
