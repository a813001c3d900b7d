import type { Currency, Rate } from '../money/index.ts';
import { rate } from '../money/index.ts';

/** The two rates a client may be charged: per mile, and per mile for each passenger. Each may be unset by itself; zero is a rate. */
export interface MileageRates {
  readonly perMile: Rate | null;
  readonly perPassengerMile: Rate | null;
}

/** Where rates come from, the most particular first. */
export interface MileageRateSources {
  readonly client: MileageRates;
  readonly organisation: MileageRates;
  readonly installation: MileageRates;
}

/** What an installation charges until somebody says otherwise: 45p a mile and 5p for each passenger, in sterling only. */
export const standardMileageRates: MileageRates = { perMile: rate(450_000n, 'GBP'), perPassengerMile: rate(50_000n, 'GBP') };

/**
 * What miles are charged at, in `currency`. Each of the two rates resolves by itself: the client's, else the organisation's, else
 * the installation's (domain rules, Mileage). A rate in another currency is no rate for this charge and is passed over; `null` when none is left.
 */
export function chargedRates(sources: MileageRateSources, currency: Currency): MileageRates {
  const inOrder = [sources.client, sources.organisation, sources.installation];
  const first = (which: keyof MileageRates): Rate | null =>
    inOrder.map((source) => source[which]).find((found) => found?.currency === currency) ?? null;
  return { perMile: first('perMile'), perPassengerMile: first('perPassengerMile') };
}
