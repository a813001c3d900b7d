import type { Country } from './country.ts';

/** A postal address (EN 16931 BG-5, BG-8). Every part may be unknown while a record is being filled in. */
export interface PostalAddress {
  readonly line1: string | null;
  readonly line2: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postcode: string | null;
  readonly country: Country | null;
}

export const noAddress: PostalAddress = { line1: null, line2: null, city: null, region: null, postcode: null, country: null };

/**
 * The address as it is written on an envelope, one line each, without what is unknown.
 * The country is left to the caller: it is only written when it is not the sender's own, and in the reader's language.
 */
export const addressLines = (address: PostalAddress): string[] =>
  [address.line1, address.line2, address.city, address.region, address.postcode].filter((line) => line !== null);
