export { type Capability, capabilities, capabilitiesOf, may } from './capability.ts';
export type { OrganisationFailure } from './failures.ts';
export { atLeast } from './rank.ts';
