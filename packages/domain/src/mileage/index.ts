export { allowedMileage } from './allowed-mileage.ts';
export { chargedMiles, chargedPassengerMiles, type Journey, mostMileageRate, mostMiles, mostPassengers } from './charge-mileage.ts';
export { chargedRates, type MileageRateSources, type MileageRates, standardMileageRates } from './charged-rates.ts';
export { allowanceOn, type MileageAllowance, type MileageBand, ukMileageRateBook, type Vehicle } from './rate-book.ts';
