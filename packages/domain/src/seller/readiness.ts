import type { PostalAddress } from '../parties/index.ts';
import type { Seller } from './seller.ts';

/** Something an invoice cannot go out without, and whose record it belongs on. */
export type MissingForIssue =
  | { readonly of: 'seller'; readonly what: 'name' | 'addressLine' | 'city' | 'country' | 'vatNumber' }
  | { readonly of: 'client'; readonly what: 'name' | 'address' };

/** What {@link missingForIssue} asks of a client. */
export interface Buyer {
  readonly name: string;
  readonly address: Pick<PostalAddress, 'line1' | 'city' | 'postcode'>;
}

/**
 * What is missing before an invoice of this seller to this client can be issued; empty when it is ready (domain rules, An invoice's life: readiness;
 * EN 16931 BR-6 to BR-11; a VAT invoice carries the seller's VAT number, VAT Regulations 1995, regulation 14).
 * Bank details are all or none by their type, and none is allowed: some sellers are paid in cash. See {@link adviceForIssue}.
 */
export function missingForIssue(seller: Seller, client: Buyer): MissingForIssue[] {
  const { address } = seller;
  const checks: readonly (readonly [missing: boolean, item: MissingForIssue])[] = [
    [seller.name === null, { of: 'seller', what: 'name' }],
    [address.line1 === null, { of: 'seller', what: 'addressLine' }],
    [address.city === null, { of: 'seller', what: 'city' }],
    [address.country === null, { of: 'seller', what: 'country' }],
    [seller.vatRegistered && seller.vatNumber === null, { of: 'seller', what: 'vatNumber' }],
    [client.name.trim() === '', { of: 'client', what: 'name' }],
    [
      client.address.line1 === null || (client.address.city === null && client.address.postcode === null),
      { of: 'client', what: 'address' },
    ],
  ];
  return checks.filter(([missing]) => missing).map(([, item]) => item);
}

/** What an invoice may go out without, but hardly ever should: how to pay it. */
export const adviceForIssue = (seller: Pick<Seller, 'bank'>): 'bank'[] => (seller.bank === null ? ['bank'] : []);
