import { type Quantity, quantity } from '../money/index.ts';

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
