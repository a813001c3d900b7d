import type { ExpenseSumsWire } from '@glovelly/contract/gigs';
import { sumOf, toCurrency } from '../../db/money-columns.ts';

interface ClaimSum {
  readonly currency: string;
  readonly claim: string;
  readonly _count: number;
  readonly _sum: { readonly amountMinor: bigint | null };
}

/** Sums by currency and claim, brought together by currency. */
export function sumsOf(sums: readonly ClaimSum[]): ExpenseSumsWire {
  const byCurrency = new Map<string, { count: number; total: bigint; claimable: bigint }>();
  for (const { currency, claim, _count, _sum } of sums) {
    const known = byCurrency.get(currency) ?? { count: 0, total: 0n, claimable: 0n };
    const amount = sumOf(_sum.amountMinor);
    byCurrency.set(currency, {
      count: known.count + _count,
      total: known.total + amount,
      claimable: known.claimable + (claim === 'claimable' ? amount : 0n),
    });
  }
  return [...byCurrency].map(([currency, { count, total, claimable }]) => ({
    count,
    total: { minor: String(total), currency: toCurrency(currency) },
    claimable: { minor: String(claimable), currency: toCurrency(currency) },
  }));
}
