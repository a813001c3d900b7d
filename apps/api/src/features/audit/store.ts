import type { AuditFilter } from '@glovelly/contract/audit';
import { auditVisibility } from '@glovelly/domain/audit';
import { endOfDay, startOfDay, type TimeZone } from '@glovelly/domain/calendar';
import type { Actor } from '@glovelly/domain/visibility';
import type { z } from 'zod';
import type { Db } from '../../db/database.ts';
import type { Prisma } from '../../db/generated/client.ts';
import { whereVisible } from '../../db/where-visible.ts';
import type { Line } from './line.ts';
import { type Page, pageOf, placeOf, type Wanted } from './page.ts';

type Filter = z.output<typeof AuditFilter>;

const mine = (actor: Actor) => whereVisible<Prisma.ApiAuditLogWhereInput>(auditVisibility, actor);

/** One page of the history, newest first. Days are those of the organisation. */
export async function listLines(
  db: Db,
  actor: Actor,
  zone: TimeZone,
  { userId, action, outcome, resourceType, resourceId, from, to }: Filter,
  { cursor, take }: Wanted,
): Promise<Page<Line>> {
  const place = placeOf(cursor);
  const found = await db.apiAuditLog.findMany({
    where: {
      AND: [
        mine(actor),
        userId === undefined ? {} : { userId },
        action === undefined ? {} : { action },
        outcome === undefined ? {} : { outcome },
        resourceType === undefined ? {} : { resourceType },
        resourceId === undefined ? {} : { resourceId },
        from === undefined ? {} : { occurredAt: { gte: new Date(startOfDay(zone, from)) } },
        to === undefined ? {} : { occurredAt: { lt: new Date(endOfDay(zone, to)) } },
        // The first condition says again what the second does, in words that end a scan of an index, and leave out the months that are over.
        place === null ? {} : { occurredAt: { lte: place.at } },
        place === null ? {} : { OR: [{ occurredAt: { lt: place.at } }, { occurredAt: place.at, id: { lt: place.id } }] },
      ],
    },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    take: take + 1,
  });
  return pageOf(found, take);
}

/** Nobody scrolls a list of more people. */
const MOST_PEOPLE = 100;

/** Who is in the history that the actor may read, by the name they had last. */
export async function listPeople(db: Db, actor: Actor): Promise<{ id: string; label: string }[]> {
  if (auditVisibility[actor.role].op === 'everything') return everybody(db, actor);
  const own = await db.apiAuditLog.findFirst({
    where: { AND: [mine(actor), { userId: actor.userId }] },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    select: { actorLabel: true },
  });
  return own ? [{ id: actor.userId, label: own.actorLabel }] : [];
}

/** From one person to the next by index, not line by line. */
const everybody = (db: Db, actor: Actor): Promise<{ id: string; label: string }[]> => db.$queryRaw`
  with recursive person as (
    (select user_id, actor_label from app.api_audit_logs
       where organisation_id = ${actor.organisationId}::uuid and user_id is not null
       order by user_id, occurred_at desc limit 1)
    union all
    select next.user_id, next.actor_label from person cross join lateral (
      select user_id, actor_label from app.api_audit_logs
        where organisation_id = ${actor.organisationId}::uuid and user_id > person.user_id
        order by user_id, occurred_at desc limit 1
    ) as next
  )
  select user_id::text as id, actor_label as label from person order by actor_label, user_id limit ${MOST_PEOPLE}`;
