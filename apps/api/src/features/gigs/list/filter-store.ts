import type { LocalDate } from '@glovelly/domain/calendar';
import { foldName } from '@glovelly/domain/parties';
import { fromLocalDate } from '../../../db/days.ts';
import type { Prisma } from '../../../db/generated/client.ts';
import { escapeLike } from '../../../db/like.ts';
import { whereStatus } from '../../../db/where-status.ts';
import type { GigList } from './gig-list.ts';

type Where = Prisma.GigWhereInput;

/** What a list leaves of all gigs, each filter by itself. */
export function filtered(list: GigList, today: LocalDate): Where[] {
  const { search, clientId, withoutClient, statuses, types, from, to, invoicing, importBatchId } = list;
  return [
    found(search),
    clientId === undefined ? {} : { clientId },
    withoutClient === true ? { clientId: null } : {},
    statuses === undefined || statuses.length === 0 ? {} : { OR: statuses.map((status) => whereStatus(status, today)) },
    types === undefined || types.length === 0 ? {} : { type: { in: types } },
    from === undefined ? {} : { date: { gte: fromLocalDate(from) } },
    to === undefined ? {} : { date: { lte: fromLocalDate(to) } },
    invoicing === undefined ? {} : { invoiceId: invoicing === 'invoiced' ? { not: null } : null },
    importBatchId === undefined ? {} : { importBatchId },
  ];
}

/** By title or client however they are written, or by the place. */
function found(search: string | undefined): Where {
  if (search === undefined || search === '') return {};
  const folded = { contains: escapeLike(foldName(search)) };
  const literal = { contains: escapeLike(search), mode: 'insensitive' } as const;
  return { OR: [{ sortTitle: folded }, { client: { sortName: folded } }, { venueName: literal }, { venueAddress: literal }] };
}
