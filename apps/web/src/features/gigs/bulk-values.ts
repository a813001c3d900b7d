import type { GigStatus, GigType } from '@glovelly/domain/gigs';
import { toMoneyWire } from '../../lib/read-money.ts';
import type { Inputs } from '../../lib/trpc.ts';
import { isAmount, isCount, isMiles } from './gig-values.ts';

export const KEEP = 'keep';

/** What many gigs are changed to, as the form holds it: text, `''` and `KEEP` for what stays as it is on each of them. */
export interface BulkValues {
  readonly clientId: string;
  readonly fee: string;
  readonly miles: string;
  readonly driving: typeof KEEP | 'yes' | 'no';
  readonly passengers: string;
  readonly type: typeof KEEP | GigType;
  readonly status: typeof KEEP | GigStatus;
}

export const untouched: BulkValues = { clientId: '', fee: '', miles: '', driving: KEEP, passengers: '', type: KEEP, status: KEEP };

type Patch = Inputs['gigs']['updateMany']['changes'][number]['patch'];
type Currency = NonNullable<Patch['fee']>['currency'];

/** The one currency of all of them; `null` when there are several: one fee cannot be in two. */
export function currencyOf(gigs: readonly { readonly fee: { readonly currency: Currency } }[]): Currency | null {
  const [first, ...others] = new Set(gigs.map(({ fee }) => fee.currency));
  return first !== undefined && others.length === 0 ? first : null;
}

/** What was not understood, before anything is saved: nothing that was filled in is left out in silence. */
export function bulkProblems(value: BulkValues, currency: Currency | null): Record<string, string> {
  return {
    ...(currency !== null && !isAmount(value.fee, currency) && { fee: 'Write an amount, such as 250' }),
    ...(!isMiles(value.miles) && { miles: 'Write a number, such as 42.6' }),
    ...(!isCount(value.passengers) && { passengers: 'A whole number, at most 99' }),
  };
}

/** What was filled in; what was left empty stays as it is on each gig. Call without {@link bulkProblems} only. */
export function toBulkPatch(value: BulkValues, currency: Currency | null): Patch {
  const fee = currency && toMoneyWire(value.fee, currency);
  return {
    ...(value.clientId !== '' && { clientId: value.clientId }),
    ...(currency && fee && { fee: { minor: fee.minor, currency } }),
    ...(value.miles !== '' && { miles: value.miles }),
    ...(value.driving !== KEEP && { driving: value.driving === 'yes' }),
    ...(value.passengers.trim() !== '' && { passengers: Number(value.passengers) }),
    ...(value.type !== KEEP && { type: value.type }),
    ...(value.status !== KEEP && { status: value.status }),
  };
}
