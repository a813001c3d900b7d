import type { ExpenseListInput } from '@glovelly/contract/expenses';
import { parseLocalDate } from '@glovelly/domain/calendar';
import { expenseVisibility } from '@glovelly/domain/expenses';
import { toId } from '@glovelly/domain/kernel';
import type { Actor } from '@glovelly/domain/visibility';
import type { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../../cursor.ts';
import type { Db } from '../../../db/database.ts';
import { fromLocalDate } from '../../../db/days.ts';
import type { Prisma } from '../../../db/generated/client.ts';
import { escapeLike } from '../../../db/like.ts';
import { sumOf, toMoney } from '../../../db/money-columns.ts';
import { whereVisible } from '../../../db/where-visible.ts';
import { type ExpenseRow, withGigAndReceipts } from '../row.ts';

export type ExpenseList = z.output<typeof ExpenseListInput>;

/** One page of expenses; how many there are on all pages, and their sums, one for each currency. */
export async function listExpenses(db: Db, actor: Actor, list: ExpenseList) {
  const wanted = { AND: [whereVisible<Prisma.ExpenseWhereInput>(expenseVisibility, actor), found(list.search), filtered(list)] };
  const { order } = list;
  const [rows, sums] = await Promise.all([
    db.expense.findMany({
      where: { AND: [wanted, after(list)] },
      orderBy: [orders[list.sort](order), { id: order }],
      take: list.take + 1,
      include: withGigAndReceipts,
    }),
    db.expense.groupBy({ by: ['currency'], where: wanted, _count: true, _sum: { amountMinor: true }, orderBy: { currency: 'asc' } }),
  ]);
  const page = rows.slice(0, list.take);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > list.take && last ? encodeCursor([placeOf[list.sort](last), last.id]) : null,
    total: sums.reduce((count, { _count }) => count + _count, 0),
    sums: sums.map(({ currency, _sum }) => toMoney(sumOf(_sum.amountMinor), currency)),
  };
}

type Sort = ExpenseList['sort'];
type Order = (order: ExpenseList['order']) => Prisma.ExpenseOrderByWithRelationInput;

const orders: Record<Sort, Order> = {
  date: (order) => ({ date: order }),
  amount: (order) => ({ amountMinor: order }),
  supplier: (order) => ({ supplier: { sort: order, nulls: 'last' } }),
};

const placeOf: Record<Sort, (row: ExpenseRow) => string> = {
  date: (row) => row.date.toISOString().slice(0, 10),
  amount: (row) => String(row.amountMinor),
  supplier: (row) => JSON.stringify(row.supplier),
};

function after({ sort, order, cursor }: ExpenseList): Prisma.ExpenseWhereInput {
  const [place, lastId] = decodeCursor(cursor, 2) ?? [];
  const id = toId(lastId ?? '');
  if (place === undefined || id === null) return {};
  const beyond = order === 'asc' ? 'gt' : 'lt';
  const later = { id: { [beyond]: id } };
  switch (sort) {
    case 'date': {
      const day = parseLocalDate(place);
      if (day === null) return {};
      const date = fromLocalDate(day);
      return { OR: [{ date: { [beyond]: date } }, { date, ...later }] };
    }
    case 'amount': {
      if (!/^\d{1,18}$/.test(place)) return {};
      const amountMinor = BigInt(place);
      return { OR: [{ amountMinor: { [beyond]: amountMinor } }, { amountMinor, ...later }] };
    }
    case 'supplier': {
      // Those without a supplier come last, whichever way the others run.
      if (place === 'null') return { supplier: null, ...later };
      const supplier = supplierOf(place);
      return { OR: [{ supplier: { [beyond]: supplier } }, { supplier, ...later }, { supplier: null }] };
    }
  }
}

function supplierOf(place: string): string {
  try {
    return String(JSON.parse(place));
  } catch {
    return ''; // a place that we did not write: from the beginning
  }
}

const filtered = (list: ExpenseList): Prisma.ExpenseWhereInput => ({
  AND: [
    list.gigId === undefined ? {} : { gigId: list.gigId },
    list.withoutGig === true ? { gigId: null } : {},
    list.from === undefined ? {} : { date: { gte: fromLocalDate(list.from) } },
    list.to === undefined ? {} : { date: { lte: fromLocalDate(list.to) } },
    chosen(list.categories, (categories) => ({ category: { in: categories } })),
    chosen(list.claims, (claims) => ({ claim: { in: claims } })),
    list.receipts === undefined ? {} : { attachments: list.receipts === 'with' ? { some: {} } : { none: {} } },
  ],
});

/** No choice is every one of them: a filter with nothing ticked filters nothing. */
const chosen = <T>(values: T[] | undefined, where: (values: T[]) => Prisma.ExpenseWhereInput): Prisma.ExpenseWhereInput =>
  values === undefined || values.length === 0 ? {} : where(values);

function found(search: string | undefined): Prisma.ExpenseWhereInput {
  if (search === undefined || search === '') return {};
  const literal = { contains: escapeLike(search), mode: 'insensitive' } as const;
  return { OR: [{ description: literal }, { supplier: literal }, { gig: { title: literal } }] };
}
