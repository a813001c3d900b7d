import type { ClientDetailWire, ClientRowWire, ClientWire, PossibleDuplicateWire } from '@glovelly/contract/clients';
import type { RateWire } from '@glovelly/contract/primitives';
import type { Client, Likeness, PossibleDuplicate } from '@glovelly/domain/clients';
import { formatRate, isCurrency, type Rate } from '@glovelly/domain/money';

const rateToWire = (rate: Rate | null): RateWire | null => (rate === null ? null : { amount: formatRate(rate), currency: rate.currency });

export const toWire = (client: Client, updatedAt: Date): ClientWire => ({
  id: client.id,
  name: client.name,
  email: client.email,
  ccEmails: [...client.ccEmails],
  phone: client.phone,
  address: client.address,
  notes: client.notes,
  purchaseOrderReference: client.purchaseOrderReference,
  paymentTermsDays: client.paymentTermsDays,
  vatNumber: client.vatNumber,
  currency: client.currency,
  mileageRate: rateToWire(client.mileageRate),
  passengerRate: rateToWire(client.passengerRate),
  contacts: [...client.contacts],
  archived: client.archived,
  version: client.version,
  updatedAt: updatedAt.toISOString(),
});

export const toDetailWire = (wire: ClientWire, use: Pick<ClientDetailWire, 'gigs' | 'gigsToInvoice' | 'invoices'>): ClientDetailWire => ({
  ...wire,
  ...use,
});

interface ListedClient extends Pick<ClientRowWire, 'id' | 'name' | 'email' | 'phone' | 'city'> {
  readonly currency: string | null;
  readonly archivedAt: Date | null;
}

interface Figures {
  readonly gigs: number;
  readonly gigsToInvoice: number;
  readonly lastGigOn: Date | null;
}

export const toRowWire = (row: ListedClient, figures: Figures | undefined): ClientRowWire => ({
  id: row.id,
  name: row.name,
  email: row.email,
  phone: row.phone,
  city: row.city,
  currency: row.currency !== null && isCurrency(row.currency) ? row.currency : null,
  archived: row.archivedAt !== null,
  gigs: figures?.gigs ?? 0,
  gigsToInvoice: figures?.gigsToInvoice ?? 0,
  lastGigOn: figures?.lastGigOn?.toISOString().slice(0, 10) ?? null,
});

export const toDuplicateWire = ({
  client,
  because,
}: PossibleDuplicate<Likeness & { readonly archived: boolean }>): PossibleDuplicateWire => ({
  id: client.id,
  name: client.name,
  email: client.email,
  archived: client.archived,
  because: [...because],
});
