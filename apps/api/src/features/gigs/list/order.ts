import { parseLocalDate } from '@glovelly/domain/calendar';
import { toId } from '@glovelly/domain/kernel';
import { decodeCursor, encodeCursor } from '../../../cursor.ts';
import { fromLocalDate, toLocalDate } from '../../../db/days.ts';
import type { Prisma } from '../../../db/generated/client.ts';
import type { GigRow } from '../row.ts';
import type { GigList } from './store.ts';

type Where = Prisma.GigWhereInput;
type Sort = GigList['sort'];

/** Gigs without a client come last from A, and first from Z: where PostgreSQL puts what is null. */
export function orderOf({ sort, direction }: GigList): Prisma.GigOrderByWithRelationInput[] {
  const orders = {
    date: { date: direction },
    title: { sortTitle: direction },
    client: { client: { sortName: direction } },
    fee: { feeMinor: direction },
  } satisfies Record<Sort, Prisma.GigOrderByWithRelationInput>;
  return [orders[sort], { id: direction }];
}

/** An empty value of a client's name is a gig without a client. */
const placeOf: Record<Sort, (row: GigRow) => string> = {
  date: (row) => toLocalDate(row.date),
  title: (row) => row.sortTitle,
  client: (row) => row.client?.sortName ?? '',
  fee: (row) => String(row.feeMinor),
};

export const cursorOf = (sort: Sort, row: GigRow): string => encodeCursor([sort, placeOf[sort](row), row.id]);

/** What comes after the cursor. A cursor of another order starts from the beginning. */
export function after({ sort, direction, cursor }: GigList): Where {
  const [of, value, lastId] = decodeCursor(cursor, 3) ?? [];
  const id = toId(lastId ?? '');
  if (of !== sort || value === undefined || id === null) return {};
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  const next = { id: { [beyond]: id } };
  switch (sort) {
    case 'date': {
      const day = parseLocalDate(value);
      const date = day && fromLocalDate(day);
      return date ? { OR: [{ date: { [beyond]: date } }, { date, ...next }] } : {};
    }
    case 'title':
      return { OR: [{ sortTitle: { [beyond]: value } }, { sortTitle: value, ...next }] };
    case 'fee': {
      if (!/^\d{1,18}$/.test(value)) return {};
      return { OR: [{ feeMinor: { [beyond]: BigInt(value) } }, { feeMinor: BigInt(value), ...next }] };
    }
    case 'client':
      return afterClient(value, direction, next);
  }
}

function afterClient(name: string, direction: GigList['direction'], next: Where): Where {
  const nobody: Where = { clientId: null };
  if (name === '') return direction === 'asc' ? { ...nobody, ...next } : { OR: [{ clientId: { not: null } }, { ...nobody, ...next }] };
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  const within: Where[] = [{ client: { sortName: { [beyond]: name } } }, { client: { sortName: name }, ...next }];
  return { OR: direction === 'asc' ? [...within, nobody] : within };
}
