import type { Client, ClientDetails } from '@glovelly/domain/clients';
import { type Currency, isCurrency, rate } from '@glovelly/domain/money';
import { foldName, isCountry, parseVatNumber } from '@glovelly/domain/parties';
import type { Prisma } from '../../db/generated/client.ts';

/** A client with its contacts in their order. */
export const withContacts = { contacts: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } } satisfies Prisma.ClientInclude;

export type ClientRow = Prisma.ClientGetPayload<{ include: typeof withContacts }>;

/** The row as the domain has it. Its rates are in the currency it is invoiced in. */
export function fromRow(row: ClientRow, organisationCurrency: Currency): Client {
  const currency = row.currency !== null && isCurrency(row.currency) ? row.currency : null;
  const rateOfRow = (e4: bigint | null) => (e4 === null ? null : rate(e4, currency ?? organisationCurrency));
  return {
    id: row.id as Client['id'], // the primary key
    name: row.name,
    email: row.email,
    ccEmails: row.ccEmails,
    phone: row.phone,
    address: {
      line1: row.addressLine1,
      line2: row.addressLine2,
      city: row.city,
      region: row.region,
      postcode: row.postcode,
      country: row.country !== null && isCountry(row.country) ? row.country : null,
    },
    notes: row.notes,
    purchaseOrderReference: row.purchaseOrderReference,
    paymentTermsDays: row.paymentTermsDays,
    vatNumber: row.vatNumber === null ? null : parseVatNumber(row.vatNumber),
    currency,
    mileageRate: rateOfRow(row.mileageRateE4),
    passengerRate: rateOfRow(row.passengerRateE4),
    contacts: row.contacts.map(({ id, name, role, email, phone }) => ({
      id: id as Client['contacts'][number]['id'], // the primary key
      name,
      role,
      email,
      phone,
    })),
    archived: row.archivedAt !== null,
    version: row.version,
  };
}

/** The columns of a client's own row; its contacts are rows of their own. */
export const toColumns = (client: ClientDetails) =>
  ({
    name: client.name,
    sortName: foldName(client.name),
    email: client.email,
    ccEmails: [...client.ccEmails],
    phone: client.phone,
    addressLine1: client.address.line1,
    addressLine2: client.address.line2,
    city: client.address.city,
    region: client.address.region,
    postcode: client.address.postcode,
    country: client.address.country,
    notes: client.notes,
    purchaseOrderReference: client.purchaseOrderReference,
    paymentTermsDays: client.paymentTermsDays,
    vatNumber: client.vatNumber,
    currency: client.currency,
    mileageRateE4: client.mileageRate?.e4 ?? null,
    passengerRateE4: client.passengerRate?.e4 ?? null,
  }) satisfies Prisma.ClientUncheckedUpdateInput;
