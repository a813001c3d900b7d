import { clientVisibility } from '@glovelly/domain/clients';
import { type ChargeTerms, type PrintedClient, standardVat } from '@glovelly/domain/invoices';
import type { ClientId } from '@glovelly/domain/kernel';
import { chargedRates, standardMileageRates } from '@glovelly/domain/mileage';
import { type Currency, type Rate, rate } from '@glovelly/domain/money';
import { isCountry, type PostalAddress, parseVatNumber } from '@glovelly/domain/parties';
import {
  type NumberReset,
  numberResets,
  parseAccountNumber,
  parseBankDetails,
  parseBic,
  parseIban,
  parseSortCode,
  type Seller,
} from '@glovelly/domain/seller';
import type { Db } from '../../db/database.ts';
import type { Client, Organisation, Prisma, SellerProfile } from '../../db/generated/client.ts';
import { toCurrency } from '../../db/money-columns.ts';
import { whereVisible } from '../../db/where-visible.ts';
import { orNotFound } from '../../failure.ts';
import { openAccountNumber } from '../../keys/account-number.ts';
import type { MemberContext } from '../../trpc/context.ts';

/** Who an invoice is from and to, and what each of them has said about invoices, as it stands now. */
export interface Parties {
  readonly seller: Seller;
  /** What the client is invoiced in: its own currency, else the organisation's. */
  readonly currency: Currency;
  readonly client: PrintedClient & { readonly id: ClientId; readonly email: string | null };
  readonly paymentTermsDays: { readonly client: number | null; readonly organisation: number };
  readonly numbers: { readonly pattern: string; readonly start: number; readonly reset: NumberReset };
  readonly charge: ChargeTerms;
}

/** Who looks, and with what the seller's account number is opened. */
export type PartyReader = Pick<MemberContext, 'actor' | 'keys'>;

export async function loadParties(db: Db, { actor, keys }: PartyReader, clientId: ClientId): Promise<Parties> {
  const [organisation, profile, client] = await Promise.all([
    db.organisation.findFirst({ where: { id: actor.organisationId } }),
    db.sellerProfile.findFirst({ where: { organisationId: actor.organisationId } }),
    db.client.findFirst({ where: { AND: [whereVisible<Prisma.ClientWhereInput>(clientVisibility, actor), { id: clientId }] } }),
  ]);
  const seller = orNotFound(profile, 'seller');
  const opened = { ...seller, accountNumber: await openAccountNumber(keys, seller) };
  return partiesOf(orNotFound(organisation, 'organisation'), opened, orNotFound(client, 'client'));
}

function partiesOf(organisation: Organisation, profile: SellerProfile, client: Client): Parties {
  const { vatRegistered } = organisation;
  const reset = numberResets.find((known) => known === organisation.invoiceNumberReset) ?? 'never'; // ck_organisations_invoice_number_reset
  return {
    seller: sellerOf(profile, vatRegistered),
    currency: toCurrency(client.currency ?? organisation.currency),
    client: {
      id: client.id as ClientId, // the primary key
      name: client.name,
      email: client.email,
      address: addressOf(client),
      vatNumber: client.vatNumber === null ? null : parseVatNumber(client.vatNumber),
      purchaseOrderReference: client.purchaseOrderReference,
    },
    paymentTermsDays: { client: client.paymentTermsDays, organisation: organisation.paymentTermsDays },
    numbers: { pattern: organisation.invoiceNumberPattern, start: organisation.invoiceNumberStart, reset },
    charge: { ratesOf: (_, currency) => ratesOf(organisation, client, currency), vatRegistered, vat: standardVat },
  };
}

interface RateColumns {
  readonly mileageRateE4: bigint | null;
  readonly passengerRateE4: bigint | null;
}

function ratesOf(organisation: Organisation, client: Client, currency: Currency) {
  const own = toCurrency(organisation.currency);
  const rates = ({ mileageRateE4, passengerRateE4 }: RateColumns, of: Currency) => {
    const rateOf = (e4: bigint | null): Rate | null => (e4 === null ? null : rate(e4, of));
    return { perMile: rateOf(mileageRateE4), perPassengerMile: rateOf(passengerRateE4) };
  };
  return chargedRates(
    {
      client: rates(client, client.currency === null ? own : toCurrency(client.currency)),
      organisation: rates(organisation, own),
      installation: standardMileageRates,
    },
    currency,
  );
}

type AddressColumns = Pick<Client, 'addressLine1' | 'addressLine2' | 'city' | 'region' | 'postcode' | 'country'>;

/** A seller's stub holds empty texts for what is unknown. */
const known = (text: string | null): string | null => (text === '' ? null : text);

const addressOf = (row: AddressColumns): PostalAddress => ({
  line1: known(row.addressLine1),
  line2: known(row.addressLine2),
  city: known(row.city),
  region: known(row.region),
  postcode: known(row.postcode),
  country: row.country !== null && isCountry(row.country) ? row.country : null,
});

function sellerOf(row: SellerProfile, vatRegistered: boolean): Seller {
  const read = <T>(text: string | null, parse: (text: string) => T | null): T | null => (text === null ? null : parse(text));
  const bank = parseBankDetails({
    accountName: row.accountName,
    sortCode: read(row.sortCode, parseSortCode),
    accountNumber: read(row.accountNumber, parseAccountNumber),
    iban: read(row.iban, parseIban),
    bic: read(row.bic, parseBic),
  });
  return {
    name: known(row.name),
    tradingName: row.tradingName,
    address: addressOf(row),
    email: row.email,
    phone: row.phone,
    vatRegistered,
    vatNumber: read(row.vatNumber, parseVatNumber),
    bank: bank.ok ? bank.value : null,
    paymentNote: row.paymentNote,
  };
}
