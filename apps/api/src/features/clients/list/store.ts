import type { ClientListInput } from '@glovelly/contract/clients';
import { clientVisibility } from '@glovelly/domain/clients';
import { toId } from '@glovelly/domain/kernel';
import { foldName } from '@glovelly/domain/parties';
import type { Actor } from '@glovelly/domain/visibility';
import type { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../../cursor.ts';
import type { Db } from '../../../db/database.ts';
import type { Prisma } from '../../../db/generated/client.ts';
import { escapeLike } from '../../../db/like.ts';
import { whereVisible } from '../../../db/where-visible.ts';

export type ClientList = z.output<typeof ClientListInput>;

const columns = {
  id: true,
  name: true,
  sortName: true,
  email: true,
  phone: true,
  city: true,
  currency: true,
  archivedAt: true,
  createdAt: true,
} as const;

/** One page of clients, and how many there are on all pages. */
export async function listClients(db: Db, actor: Actor, list: ClientList) {
  const wanted = { AND: [whereVisible<Prisma.ClientWhereInput>(clientVisibility, actor), found(list.search), shown(list.archived)] };
  const [rows, total] = await Promise.all([
    db.client.findMany({ where: { AND: [wanted, after(list)] }, orderBy: orders[list.sort], take: list.take + 1, select: columns }),
    db.client.count({ where: wanted }),
  ]);
  const page = rows.slice(0, list.take);
  const last = page.at(-1);
  const nextCursor = rows.length > list.take && last ? encodeCursor([placeOf[list.sort](last), last.id]) : null;
  return { rows: page, nextCursor, total };
}

type Row = Prisma.ClientGetPayload<{ select: typeof columns }>;

const orders = {
  name: [{ sortName: 'asc' }, { id: 'asc' }],
  newest: [{ createdAt: 'desc' }, { id: 'desc' }],
} satisfies Record<ClientList['sort'], Prisma.ClientOrderByWithRelationInput[]>;

const placeOf: Record<ClientList['sort'], (row: Row) => string> = {
  name: (row) => row.sortName,
  newest: (row) => row.createdAt.toISOString(),
};

function after({ sort, cursor }: ClientList): Prisma.ClientWhereInput {
  const [value, lastId] = decodeCursor(cursor, 2) ?? [];
  const id = toId(lastId ?? '');
  if (value === undefined || id === null) return {};
  if (sort === 'name') return { OR: [{ sortName: { gt: value } }, { sortName: value, id: { gt: id } }] };
  const createdAt = new Date(value);
  if (Number.isNaN(createdAt.getTime())) return {};
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

function shown(archived: ClientList['archived']): Prisma.ClientWhereInput {
  switch (archived) {
    case 'no':
      return { archivedAt: null };
    case 'yes':
      return { archivedAt: { not: null } };
    case 'all':
      return {};
  }
}

/** By name however it is written, by e-mail, or by the name or e-mail of a contact. */
function found(search: string | undefined): Prisma.ClientWhereInput {
  if (search === undefined || search === '') return {};
  const literal = { contains: escapeLike(search), mode: 'insensitive' } as const;
  return {
    OR: [
      { sortName: { contains: escapeLike(foldName(search)) } },
      { email: literal },
      { contacts: { some: { OR: [{ name: literal }, { email: literal }] } } },
    ],
  };
}
