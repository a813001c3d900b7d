import type { InstallationHistoryFilter } from '@glovelly/contract/audit';
import { endOfDay, startOfDay, UTC } from '@glovelly/domain/calendar';
import type { z } from 'zod';
import type { AuthTx } from '../../identity/auth-database.ts';
import type { Line, Named } from './line.ts';
import { type Page, pageOf, placeOf, type Wanted } from './page.ts';

export type InstallationFilter = z.output<typeof InstallationHistoryFilter>;

/** One page of what is of no organisation, newest first. Days are days in UTC, as the last day of a suspension is. */
export async function listInstallationLines(
  auth: AuthTx,
  { userId, action, outcome, resourceId, address, from, to }: InstallationFilter,
  { cursor, take }: Wanted,
): Promise<Page<Line>> {
  const place = placeOf(cursor);
  const days = [from === undefined ? null : new Date(startOfDay(UTC, from)), to === undefined ? null : new Date(endOfDay(UTC, to))];
  const found = await auth.query<Line & Record<string, unknown>>({
    name: 'installation-log',
    text: `select occurred_at as "occurredAt", id, actor_kind as "actorKind", user_id as "userId", actor_label as "actorLabel", request_id as "requestId",
             endpoint, outcome, error_code as "errorCode", ip, action, resource_type as "resourceType", resource_id as "resourceId", changes
           from auth.installation_log($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [userId, action, outcome, resourceId, address, ...days, place?.at, place?.id, take + 1].map((value) => value ?? null),
  });
  return pageOf(found, take);
}

/** Nobody scrolls a list of more people. */
const MOST_PEOPLE = 100;

export const listInstallationPeople = (auth: AuthTx): Promise<{ id: string; label: string }[]> =>
  auth.query<{ id: string; label: string }>({
    text: 'select user_id as id, actor_label as label from auth.installation_log_people($1)',
    values: [MOST_PEOPLE],
  });

/** What people, and those who asked to be let in, are called now. Who is gone is missing. */
export async function installationNamesOf(auth: AuthTx, ids: readonly string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  return auth.query<Named & Record<string, unknown>>({
    text: `select 'user' as type, id, coalesce(nullif(display_name, ''), email) as name from auth.users where id = any($1)
           union all
           select 'accessRequest', id, name from auth.access_requests where id = any($1)`,
    values: [ids],
  });
}
