import { parseMonthDay, parseTimeZone } from '@glovelly/domain/calendar';
import { invariant } from '@glovelly/domain/kernel';
import { isCurrency, rate } from '@glovelly/domain/money';
import { isCountry, parseVatNumber } from '@glovelly/domain/parties';
import {
  numberResets,
  parseAccountNumber,
  parseBankDetails,
  parseBic,
  parseIban,
  parseSortCode,
  type Seller,
  type Settings,
  writeBankDetails,
} from '@glovelly/domain/seller';
import type { Organisation, SellerProfile } from '../../db/generated/client.ts';

/** Columns that the stub leaves empty are unknown. */
const known = (text: string): string | null => (text === '' ? null : text);
const read = <T>(text: string | null, parse: (text: string) => T | null): T | null => (text === null ? null : parse(text));

/** The profile as the domain has it. Bank details that were stored in part, which the database refuses, would be none. */
export function sellerFromRow(row: SellerProfile, vatRegistered: boolean): Seller {
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
    address: {
      line1: known(row.addressLine1),
      line2: row.addressLine2,
      city: known(row.city),
      region: row.region,
      postcode: row.postcode,
      country: isCountry(row.country) ? row.country : null,
    },
    email: row.email,
    phone: row.phone,
    vatRegistered,
    vatNumber: read(row.vatNumber, parseVatNumber),
    bank: bank.ok ? bank.value : null,
    paymentNote: row.paymentNote,
  };
}

export function sellerToColumns(seller: Seller) {
  const { address, bank } = seller;
  return {
    name: seller.name ?? '',
    tradingName: seller.tradingName,
    addressLine1: address.line1 ?? '',
    addressLine2: address.line2,
    city: address.city ?? '',
    region: address.region,
    postcode: address.postcode,
    country: address.country ?? 'GB', // the column has no "unknown"; the form always sends one
    email: seller.email,
    phone: seller.phone,
    vatNumber: seller.vatNumber,
    ...writeBankDetails(bank),
    paymentNote: seller.paymentNote,
  };
}

/** The settings of an organisation. The database's checks keep what is said to hold here. */
export function settingsFromRow(row: Organisation): Settings {
  const timeZone = parseTimeZone(row.timeZone);
  const reset = numberResets.find((known) => known === row.invoiceNumberReset);
  const { country, currency } = row;
  const taxYearStart = parseMonthDay(row.taxYearStart);
  invariant(
    isCountry(country) && isCurrency(currency) && timeZone !== null && taxYearStart !== null && reset !== undefined,
    'an organisation has a country, a currency, a time zone, a tax year and a number series',
  );
  return {
    country,
    currency,
    timeZone,
    taxYearStart,
    paymentTermsDays: row.paymentTermsDays,
    mileageRate: row.mileageRateE4 === null ? null : rate(row.mileageRateE4, currency),
    passengerRate: row.passengerRateE4 === null ? null : rate(row.passengerRateE4, currency),
    invoiceNumberPattern: row.invoiceNumberPattern,
    invoiceNumberStart: row.invoiceNumberStart,
    invoiceNumberReset: reset,
  };
}

export const settingsToColumns = (settings: Settings) => ({
  country: settings.country,
  currency: settings.currency,
  timeZone: settings.timeZone,
  taxYearStart: settings.taxYearStart,
  paymentTermsDays: settings.paymentTermsDays,
  mileageRateE4: settings.mileageRate?.e4 ?? null,
  passengerRateE4: settings.passengerRate?.e4 ?? null,
  invoiceNumberPattern: settings.invoiceNumberPattern,
  invoiceNumberStart: settings.invoiceNumberStart,
  invoiceNumberReset: settings.invoiceNumberReset,
});
