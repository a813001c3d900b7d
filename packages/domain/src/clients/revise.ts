import { err, given, ok, type Result } from '../kernel/index.ts';
import type { Currency } from '../money/index.ts';
import type { ClientDetails } from './client.ts';
import type { ClientRateCurrencyDiffers } from './failures.ts';

/** Some of a client's details. A detail that is absent stays as it is; one that is null becomes unset. */
export type ClientChanges = { readonly [Field in keyof ClientDetails]?: ClientDetails[Field] | undefined };

/** The currency a client is invoiced in: its own, else the organisation's. */
export const currencyOf = (client: { readonly currency: Currency | null }, organisation: Currency): Currency =>
  client.currency ?? organisation;

/** The details with the changes made. Refused when a rate would then be in another currency than the client is invoiced in. */
export function reviseClient<D extends ClientDetails>(
  client: D,
  changes: ClientChanges,
  organisation: Currency,
): Result<D, ClientRateCurrencyDiffers> {
  return checkRates({ ...client, ...given(changes) }, organisation);
}

/** Both rates are in the currency the client is invoiced in: a rate per mile in another could not stand on its invoice. */
export function checkRates<D extends Pick<ClientDetails, 'currency' | 'mileageRate' | 'passengerRate'>>(
  details: D,
  organisation: Currency,
): Result<D, ClientRateCurrencyDiffers> {
  const expected = currencyOf(details, organisation);
  for (const field of ['mileageRate', 'passengerRate'] as const) {
    const rate = details[field];
    if (rate !== null && rate.currency !== expected) return err({ code: 'client.rateCurrencyDiffers', field, expected });
  }
  return ok(details);
}
