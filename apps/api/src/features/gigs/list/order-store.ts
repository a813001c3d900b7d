import { parseLocalDate } from '@glovelly/domain/calendar';
import { toId } from '@glovelly/domain/kernel';
import { decodeCursor, encodeCursor } from '../../../cursor.ts';
import { fromLocalDate, toLocalDate } from '../../../db/days.ts';
import type { Prisma } from '../../../db/generated/client.ts';
import type { GigRow } from '../row.ts';
import type { GigList } from './gig-list.ts';

type Where = Prisma.GigWhereInput;
type Sort = GigList['sort'];

/** Within a day by time, gigs without one first. Gigs without a client come last from A, and first from Z: where PostgreSQL puts what is null. */
export function orderOf({ sort, order: direction }: GigList): Prisma.GigOrderByWithRelationInput[] {
  const orders = {
    date: [{ date: direction }, { startTime: { sort: direction, nulls: direction === 'asc' ? 'first' : 'last' } }],
    title: [{ sortTitle: direction }],
    client: [{ client: { sortName: direction } }],
    fee: [{ feeMinor: direction }],
  } satisfies Record<Sort, Prisma.GigOrderByWithRelationInput[]>;
  return [...orders[sort], { id: direction }];
}

/** An empty value stands for null: no time yet, no client yet. */
const placeOf: Record<Sort, (row: GigRow) => readonly [string, string]> = {
  date: (row) => [toLocalDate(row.date), row.startTime ?? ''],
  title: (row) => [row.sortTitle, ''],
  client: (row) => [row.client?.sortName ?? '', ''],
  fee: (row) => [String(row.feeMinor), ''],
};

export const cursorOf = (sort: Sort, row: GigRow): string => encodeCursor([sort, ...placeOf[sort](row), row.id]);

/** What comes after the cursor. A cursor of another order starts from the beginning. */
export function after({ sort, order: direction, cursor }: GigList): Where {
  const [of, value, second, lastId] = decodeCursor(cursor, 4) ?? [];
  const id = toId(lastId ?? '');
  if (of !== sort || value === undefined || second === undefined || id === null) return {};
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  const next = { id: { [beyond]: id } };
  switch (sort) {
    case 'date': {
      const day = parseLocalDate(value);
      if (day === null) return {};
      const date = fromLocalDate(day);
      const time = { is: (text: string | null) => ({ startTime: text }), beyond: { startTime: { [beyond]: second } } };
      const later = afterNullable(time, second || null, { startTime: { not: null } }, direction === 'desc', next);
      return { OR: [{ date: { [beyond]: date } }, { date, AND: [later] }] };
    }
    case 'title':
      return { OR: [{ sortTitle: { [beyond]: value } }, { sortTitle: value, ...next }] };
    case 'fee': {
      if (!/^\d{1,18}$/.test(value)) return {};
      return { OR: [{ feeMinor: { [beyond]: BigInt(value) } }, { feeMinor: BigInt(value), ...next }] };
    }
    case 'client': {
      const name = {
        is: (text: string | null): Where => (text === null ? { clientId: null } : { client: { sortName: text } }),
        beyond: { client: { sortName: { [beyond]: value } } },
      };
      return afterNullable(name, value || null, { clientId: { not: null } }, direction === 'asc', next);
    }
  }
}

/** What comes after a value that may be null, where nulls come at the end, or at the beginning. */
function afterNullable(
  column: { readonly is: (value: string | null) => Where; readonly beyond: Where },
  value: string | null,
  present: Where,
  nullsLast: boolean,
  next: Where,
): Where {
  const same = { AND: [column.is(value), next] };
  if (value === null) return nullsLast ? same : { OR: [same, present] };
  return { OR: [column.beyond, same, ...(nullsLast ? [column.is(null)] : [])] };
}
