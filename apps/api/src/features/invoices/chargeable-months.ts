import type { ChargeableMonthsWire } from '@glovelly/contract/invoices';
import type { ClientId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db } from '../../db/database.ts';
import { toMoney } from '../../db/money-columns.ts';
import { moneyToWire } from '../../money-to-wire.ts';
import { type ChargeableDay, chargeableDays } from './gig-store.ts';

/** The months in which a client has something to charge, the latest first. Each is exactly what {@link draftFromMonth} makes a draft of. */
export async function chargeableMonths(db: Db, actor: Actor, clientId: ClientId): Promise<ChargeableMonthsWire> {
  const months = new Map<string, ChargeableDay[]>();
  for (const day of await chargeableDays(db, actor, clientId)) {
    const month = day.date.slice(0, 'YYYY-MM'.length);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months].map(([month, days]) => ({ month, count: days.reduce((sum, { count }) => sum + count, 0), fees: feesOf(days) }));
}

/** Two currencies are never added. */
function feesOf(days: readonly ChargeableDay[]) {
  const fees = new Map<string, bigint>();
  for (const { currency, feeMinor } of days) fees.set(currency, (fees.get(currency) ?? 0n) + feeMinor);
  return [...fees].map(([currency, minor]) => moneyToWire(toMoney(minor, currency)));
}
