import type { Currency } from '../money/index.ts';

/** Something refers to the client, so that it can be archived but not deleted. The counts say what. */
export type ClientInUse = { readonly code: 'client.inUse'; readonly gigs: number; readonly invoices: number };

/** A rate is written in another currency than the client is invoiced in. */
export type ClientRateCurrencyDiffers = {
  readonly code: 'client.rateCurrencyDiffers';
  readonly field: 'mileageRate' | 'passengerRate';
  readonly expected: Currency;
};

export type ClientFailure = ClientInUse | ClientRateCurrencyDiffers;
