import type { LocalDate } from '../calendar/index.ts';
import type { Money } from '../money/index.ts';
import { foldName } from '../parties/index.ts';

export interface Comparable {
  readonly id: string;
  readonly date: LocalDate;
  readonly supplier: string | null;
  readonly amount: Money;
  /** SHA-256 of each receipt, in hexadecimal. */
  readonly receiptHashes: readonly string[];
}

export type LookAlikeReason = 'receipt' | 'amountDateSupplier';

export interface LookAlike<E extends Comparable> {
  readonly expense: E;
  readonly because: LookAlikeReason;
}

/**
 * Those of `others` that look like the same expense entered twice: a receipt with the same bytes, or the same amount (not zero), day and
 * supplier. Never the expense itself; symmetric; it points out and never forbids (domain rules, Expenses and receipts).
 */
export function lookAlikes<E extends Comparable>(expense: Comparable, others: readonly E[]): LookAlike<E>[] {
  const hashes = new Set(expense.receiptHashes);
  const reason = (other: E): LookAlikeReason | null => {
    if (other.receiptHashes.some((hash) => hashes.has(hash))) return 'receipt';
    return samePurchase(expense, other) ? 'amountDateSupplier' : null;
  };
  return others.flatMap((other) => {
    const because = other.id === expense.id ? null : reason(other);
    return because === null ? [] : [{ expense: other, because }];
  });
}

const samePurchase = (a: Comparable, b: Comparable): boolean =>
  a.amount.minor !== 0n &&
  a.amount.minor === b.amount.minor &&
  a.amount.currency === b.amount.currency &&
  a.date === b.date &&
  a.supplier !== null &&
  b.supplier !== null &&
  foldName(a.supplier) === foldName(b.supplier);
