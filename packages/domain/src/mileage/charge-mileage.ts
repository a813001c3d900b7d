import { type Quantity, quantity } from '../money/index.ts';

/** The most miles of one gig, in ten-thousandths, the most people taken along, and the most that a mile is charged at, in ten-thousandths of a minor unit. */
export const mostMiles = 100_000n * 10_000n;
export const mostPassengers = 99;
export const mostMileageRate = 1_000_000n * 10_000n;

/** What of a gig is charged by the mile. */
export interface Journey {
  readonly driving: boolean;
  /** There and back. */
  readonly miles: Quantity;
  readonly passengers: number;
}

/** Miles charged to the client: those of the journey, and none unless driving (domain rules, Mileage). */
export const chargedMiles = (journey: Journey): Quantity => (journey.driving ? journey.miles : quantity(0n));

/** Passenger miles charged to the client: miles x passengers, and none unless driving. */
export const chargedPassengerMiles = (journey: Journey): Quantity => quantity(chargedMiles(journey) * BigInt(journey.passengers));
