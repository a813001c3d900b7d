import { type Announcement, redacted } from '@glovelly/domain/audit';
import type { Tx } from '../db/database.ts';
import { Prisma } from '../db/generated/client.ts';
import type { Announcer } from './origin.ts';

/**
 * The line of the log as a statement without an answer, to travel inside another one: `with made as (insert … returning id),
 * announced as (${announcement(ctx, …, Prisma.sql`from made`)}) select …` writes it when, and only when, `made` has a row; one line for each.
 */
export function announcement(
  { actor, origin }: Announcer,
  { action, resourceType, resourceId, changes }: Announcement,
  from: Prisma.Sql = Prisma.empty,
): Prisma.Sql {
  const kept = redacted(changes ?? {});
  return Prisma.sql`
    insert into app.api_audit_logs
      (organisation_id, actor_kind, user_id, actor_label, request_id, endpoint, ip, user_agent, action, resource_type, resource_id, changes)
    select ${actor.organisationId}::uuid, ${origin.actorKind}, ${actor.userId}::uuid, ${origin.actorLabel}, ${origin.requestId}::text,
      ${origin.endpoint}::text, ${origin.ip}::inet, ${origin.userAgent}::text, ${action}, ${resourceType}, ${resourceId}::uuid, ${isEmpty(kept) ? null : JSON.stringify(kept)}::jsonb
    ${from}`;
}

const isEmpty = (kept: object): boolean => Object.keys(kept).length === 0;

export async function insertAnnouncement(tx: Tx, by: Announcer, what: Announcement): Promise<void> {
  await tx.$executeRaw(announcement(by, what));
}

/** How long a line speaks for what the same person does to the same fields of the same record. */
const QUIET_MINUTES = 15;

/** The same, unless a line of the last quarter of an hour says it already: an editor that saves as somebody types is one line, not a hundred. */
export async function insertUnlessSaid(tx: Tx, by: Announcer, what: Announcement): Promise<void> {
  const { organisationId, userId } = by.actor;
  const fields = JSON.stringify(redacted(what.changes ?? {}).fields ?? []);
  await tx.$executeRaw(
    announcement(
      by,
      what,
      Prisma.sql`where not exists (
        select from app.api_audit_logs as said
        where said.organisation_id = ${organisationId}::uuid and said.resource_id = ${what.resourceId}::uuid
          and said.occurred_at > current_timestamp - make_interval(mins => ${QUIET_MINUTES}::int)
          and said.user_id = ${userId}::uuid and said.action = ${what.action}
          and coalesce(said.changes -> 'fields', '[]') @> ${fields}::jsonb
      )`,
    ),
  );
}
