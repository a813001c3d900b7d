import type { LocalDate } from '@glovelly/domain/calendar';
import { gigVisibility } from '@glovelly/domain/gigs';
import type { Actor } from '@glovelly/domain/visibility';
import type { Db } from '../../../db/database.ts';
import type { Prisma } from '../../../db/generated/client.ts';
import { sumOf, toMoney } from '../../../db/money-columns.ts';
import { whereVisible } from '../../../db/where-visible.ts';
import { moneyToWire } from '../../../money-to-wire.ts';
import { withNames } from '../row.ts';
import { filtered } from './filter-store.ts';
import type { GigList } from './gig-list.ts';
import { after, cursorOf, orderOf } from './order-store.ts';

/** One page of gigs, how many the filters leave in all, and what their fees add up to. */
export async function listGigs(db: Db, actor: Actor, list: GigList, today: LocalDate) {
  const wanted: Prisma.GigWhereInput = { AND: [whereVisible<Prisma.GigWhereInput>(gigVisibility, actor), ...filtered(list, today)] };
  const [rows, sums] = await Promise.all([
    db.gig.findMany({ where: { AND: [wanted, after(list)] }, orderBy: orderOf(list), take: list.take + 1, include: withNames }),
    db.gig.groupBy({ by: ['currency'], where: wanted, _count: true, _sum: { feeMinor: true }, orderBy: { currency: 'asc' } }),
  ]);
  const page = rows.slice(0, list.take);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > list.take && last ? cursorOf(list.sort, last) : null,
    total: sums.reduce((total, { _count }) => total + _count, 0),
    fees: sums.map(({ currency, _sum }) => moneyToWire(toMoney(sumOf(_sum.feeMinor), currency))),
  };
}
