export { clientActions } from './actions.ts';
export { blankClient, type Client, type ClientContact, type ClientContactId, type ClientDetails } from './client.ts';
export type { ClientFailure, ClientInUse, ClientRateCurrencyDiffers } from './failures.ts';
export { type DuplicateReason, type Likeness, type PossibleDuplicate, possibleDuplicates } from './possible-duplicates.ts';
export { type ClientUse, mayRemove } from './removal.ts';
export { type ClientChanges, checkRates, currencyOf, reviseClient } from './revise.ts';
export { clientVisibility } from './visibility.ts';
