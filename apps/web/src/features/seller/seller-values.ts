import { isCountry } from '@glovelly/domain/parties';
import { formatIban, formatSortCode, parseIban, parseSortCode } from '@glovelly/domain/seller';
import type { Inputs, Outputs } from '../../lib/trpc.ts';

type SellerWire = Outputs['seller']['get'];
type SaveSeller = Inputs['seller']['save'];

/** The seller as the forms hold it: text, `''` for what is unknown. */
export interface SellerValues {
  readonly name: string;
  readonly tradingName: string;
  readonly address: {
    readonly line1: string;
    readonly line2: string;
    readonly city: string;
    readonly region: string;
    readonly postcode: string;
    readonly country: string;
  };
  readonly email: string;
  readonly phone: string;
  readonly vatRegistered: boolean;
  readonly vatNumber: string;
  readonly bank: {
    readonly accountName: string;
    readonly sortCode: string;
    readonly accountNumber: string;
    readonly iban: string;
    readonly bic: string;
  };
  readonly paymentNote: string;
}

const or = (text: string | null): string => text ?? '';

export function toValues(seller: SellerWire): SellerValues {
  const sortCode = parseSortCode(or(seller.bank.sortCode));
  const iban = parseIban(or(seller.bank.iban));
  return {
    name: or(seller.name),
    tradingName: or(seller.tradingName),
    address: {
      line1: or(seller.address.line1),
      line2: or(seller.address.line2),
      city: or(seller.address.city),
      region: or(seller.address.region),
      postcode: or(seller.address.postcode),
      country: or(seller.address.country),
    },
    email: or(seller.email),
    phone: or(seller.phone),
    vatRegistered: seller.vatRegistered,
    vatNumber: or(seller.vatNumber),
    bank: {
      accountName: or(seller.bank.accountName),
      sortCode: sortCode ? formatSortCode(sortCode) : '',
      accountNumber: or(seller.bank.accountNumber),
      iban: iban ? formatIban(iban) : '',
      bic: or(seller.bank.bic),
    },
    paymentNote: or(seller.paymentNote),
  };
}

/** A number of who is not registered is not sent: nobody would look for it there. */
export const toInput = (values: SellerValues, version: number): SaveSeller => ({
  ...values,
  address: { ...values.address, country: isCountry(values.address.country) ? values.address.country : null },
  vatNumber: values.vatRegistered ? values.vatNumber : '',
  version,
});

/** Bank details that are only a name are none: the first questions offer the person's own before anything else is typed. */
export const withoutLoneName = (values: SellerValues): SellerValues => {
  const { accountName: _, ...rest } = values.bank;
  return Object.values(rest).some((part) => part.trim() !== '') ? values : { ...values, bank: { ...values.bank, accountName: '' } };
};

/** What an invoice needs of the seller and is still empty. */
export const missing = ({ name, address }: SellerValues): Record<string, string> => ({
  ...(name.trim() === '' && { name: 'Say what you are called' }),
  ...(address.line1.trim() === '' && { 'address.line1': 'Write the first line of your address' }),
  ...(address.city.trim() === '' && { 'address.city': 'Write your town or city' }),
});
