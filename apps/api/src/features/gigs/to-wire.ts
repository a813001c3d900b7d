import type { ClashWire, ExpenseSumsWire, GigDetailWire, GigWire } from '@glovelly/contract/gigs';
import type { LocalDate } from '@glovelly/domain/calendar';
import { type Clash, type GigPatch, type GigTimes, statusOn } from '@glovelly/domain/gigs';
import { formatQuantity } from '@glovelly/domain/money';
import { moneyToWire } from '../../money-to-wire.ts';
import { fromRow, type GigRow } from './row.ts';

/** The gig as it is on `today`. */
export function toWire(row: GigRow, today: LocalDate): GigWire {
  const { fee, perDiem, miles, clientId: _client, invoiceId: _invoice, ...gig } = fromRow(row);
  return {
    ...gig,
    client: row.client && { id: row.client.id, name: row.client.name },
    invoice: row.invoice,
    status: statusOn(gig, today),
    fee: moneyToWire(fee),
    perDiem: moneyToWire(perDiem),
    miles: formatQuantity(miles),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export const toDetailWire = (row: GigRow, today: LocalDate, expenses: ExpenseSumsWire, clashes: ClashWire[]): GigDetailWire => ({
  ...toWire(row, today),
  expenses,
  clashes,
});

export const toClashWire = (clash: Clash, gig: GigTimes & { readonly title: string }): ClashWire => ({
  kind: clash.kind,
  minutes: clash.kind === 'tight' ? clash.minutes : null,
  gig: { id: clash.with, title: gig.title, date: gig.date, start: gig.start, finish: gig.finish, timeZone: gig.timeZone },
});

/** The fields of a patch of many gigs, as they travel back to undo it. */
export const toPatchWire = ({ clientId, fee, miles, driving, passengers, type, status }: GigPatch) => ({
  ...(clientId !== undefined && { clientId }),
  ...(fee !== undefined && { fee: moneyToWire(fee) }),
  ...(miles !== undefined && { miles: formatQuantity(miles) }),
  ...(driving !== undefined && { driving }),
  ...(passengers !== undefined && { passengers }),
  ...(type !== undefined && { type }),
  ...(status !== undefined && { status }),
});
