export type { OrganisationFailure } from './failures.ts';
export { atLeast } from './rank.ts';
