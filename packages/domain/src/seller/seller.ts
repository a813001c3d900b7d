import type { PostalAddress, VatNumber } from '../parties/index.ts';
import type { BankDetails } from './bank-details.ts';

/** Who the invoices are from (EN 16931 BG-4), and where to pay. A name of `null` is one not yet given. */
export interface Seller {
  readonly name: string | null;
  readonly tradingName: string | null;
  readonly address: PostalAddress;
  readonly email: string | null;
  readonly phone: string | null;
  /** Whether the seller charges VAT. One who does not shows no VAT anywhere. */
  readonly vatRegistered: boolean;
  readonly vatNumber: VatNumber | null;
  readonly bank: BankDetails | null;
  /** A line of the seller's own below the bank details: "Cheques to …". */
  readonly paymentNote: string | null;
}

/** The name an invoice is headed with: the trading name when there is one. */
export const displayName = (seller: Pick<Seller, 'name' | 'tradingName'>): string | null => seller.tradingName ?? seller.name;
