import type { MoneyWire } from '../../../lib/format.ts';
import type { Outputs } from '../../../lib/trpc.ts';

export type Gig = Outputs['gigs']['list']['gigs'][number];

/** What gigs come to in fees, per currency: two currencies are never added. */
export function sumFees(gigs: readonly Pick<Gig, 'fee'>[]): readonly MoneyWire[] {
  const sums = new Map<string, bigint>();
  for (const { fee } of gigs) sums.set(fee.currency, (sums.get(fee.currency) ?? 0n) + BigInt(fee.minor));
  return [...sums].map(([currency, minor]) => ({ minor: minor.toString(), currency }));
}

/** What is chosen at first: what was chosen elsewhere, else what is done; and everything where nothing is done yet. */
export function chosenAtFirst(gigs: readonly Pick<Gig, 'id' | 'status'>[], asked: readonly string[]): ReadonlySet<string> {
  if (asked.length > 0) return new Set(asked);
  const done = gigs.filter(({ status }) => status === 'completed');
  return new Set((done.length > 0 ? done : gigs).map(({ id }) => id));
}
