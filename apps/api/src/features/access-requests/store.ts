import {
  ACCESS_REQUEST_KEPT_DAYS,
  ACCESS_REQUEST_WAITS_DAYS,
  type AccessRequestState,
  type AccessVerdict,
} from '@glovelly/domain/identity';
import { type Id, invariant, type UserId } from '@glovelly/domain/kernel';
import { decodeCursor, encodeCursor } from '../../cursor.ts';
import type { AuthTx } from '../../identity/auth-database.ts';
import type { AccessRequestRow, AccessRequestSummaryRow, HeldAccessRequest } from './row.ts';

export interface Asked {
  readonly id: Id<'accessRequest'>;
  readonly name: string;
  readonly email: string;
  readonly message: string | null;
  readonly verified: boolean;
}

/** One statement, whoever asks: a row or one more on a row that waits, and the job that looks whether to tell anybody. */
export async function askForAccess(auth: AuthTx, { id, email, name, message, verified }: Asked): Promise<void> {
  await auth.query({
    name: 'ask-for-access',
    text: 'select auth.ask_for_access($1, $2, $3, $4, $5)',
    values: [id, email, name, message, verified],
  });
}

const WAITS = `interval '${ACCESS_REQUEST_WAITS_DAYS} days'`;
const STATE = `case when request.state = 'pending' and request.asked_at <= now() - ${WAITS} then 'expired' else request.state end`;
const SUMMARY = `request.id, request.name, request.email, ${STATE} as state, request.verified, request.times_asked as "timesAsked", request.asked_at as "askedAt"`;

const PAGE = 50;

/** What waits comes first, then what was decided or expired; the latest of each at the top. */
export async function listAccessRequests(
  auth: AuthTx,
  { state, cursor }: { readonly state?: AccessRequestState | undefined; readonly cursor?: string | null | undefined },
): Promise<{ readonly rows: readonly AccessRequestSummaryRow[]; readonly nextCursor: string | null }> {
  const after = decodeCursor(cursor, 3);
  const [waits, askedAt, id] = after && isPlace(after) ? after : [null, null, null];
  const found = await auth.query<AccessRequestSummaryRow & Record<string, unknown>>({
    text: `select * from (select ${SUMMARY} from auth.access_requests as request) as request
           where ($1::text is null or state = $1)
             and ($2::boolean is null or (state = 'pending', "askedAt", id) < ($2::boolean, $3::timestamptz, $4::uuid))
           order by state = 'pending' desc, "askedAt" desc, id desc limit ${PAGE + 1}`,
    values: [state ?? null, waits, askedAt, id],
  });
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  const place = last && [String(last.state === 'pending'), last.askedAt.toISOString(), last.id];
  return { rows, nextCursor: place && found.length > PAGE ? encodeCursor(place) : null };
}

const isPlace = ([waits = '', askedAt = '', id = '']: readonly string[]): boolean =>
  /^(true|false)$/.test(waits) && !Number.isNaN(Date.parse(askedAt)) && /^[0-9a-f-]{36}$/.test(id);

/** How many wait for an answer. */
export async function countPending(auth: AuthTx): Promise<number> {
  const [row] = await auth.query<{ count: number }>({
    name: 'count-pending-access-requests',
    text: `select count(*)::int as count from auth.access_requests where state = 'pending' and asked_at > now() - ${WAITS}`,
    values: [],
  });
  return row?.count ?? 0;
}

/** With who decided, and who has that address here now. */
export async function findAccessRequest(auth: AuthTx, id: Id<'accessRequest'>): Promise<AccessRequestRow | null> {
  const [row] = await auth.query<AccessRequestRow & Record<string, unknown>>({
    text: `select ${SUMMARY}, request.message, request.last_asked_at as "lastAskedAt", request.decided_at as "decidedAt",
                  decider.display_name as "decidedBy", request.note, request.made_user as "madeUser", request.mail_id as "mailId",
                  person.status as "enrolledStatus", person.platform_role as "enrolledRole"
           from auth.access_requests as request
           left join auth.users as decider on decider.id = request.decided_by_user_id
           left join auth.users as person on lower(person.email collate "C") = lower(request.email collate "C")
           where request.id = $1`,
    values: [id],
  });
  return row ?? null;
}

/** Held until the end of the transaction: of two decisions at once the second one sees the first. */
export async function holdAccessRequest(tx: AuthTx, id: Id<'accessRequest'>): Promise<HeldAccessRequest | null> {
  const [row] = await tx.query<HeldAccessRequest & Record<string, unknown>>({
    text: `select id, name, email, state, asked_at as "askedAt", clock_timestamp() as now from auth.access_requests where id = $1 for update`,
    values: [id],
  });
  return row ?? null;
}

export interface Decided {
  readonly verdict: AccessVerdict;
  readonly decidedBy: UserId;
  readonly note: string | null;
  readonly user: { readonly userId: UserId; readonly made: boolean } | null;
  readonly mailId: Id<'mail'> | null;
}

export async function saveDecision(
  tx: AuthTx,
  id: Id<'accessRequest'>,
  { verdict, decidedBy, note, user, mailId }: Decided,
): Promise<void> {
  const saved = await tx.query({
    text: `update auth.access_requests
           set state = $2, decided_at = now(), decided_by_user_id = $3, note = $4, user_id = $5, made_user = $6, mail_id = $7
           where id = $1 and state = 'pending' returning id`,
    values: [id, verdict, decidedBy, note, user?.userId ?? null, user?.made ?? false, mailId],
  });
  invariant(saved.length === 1, 'a request that is held and pending takes a decision');
}

/** Whether the person could come in right now. */
export async function isActive(tx: AuthTx, userId: UserId): Promise<boolean> {
  const [row] = await tx.query<{ active: boolean }>({
    text: `select status = 'active' as active from auth.users where id = $1`,
    values: [userId],
  });
  return row?.active === true;
}

/** Writes down what has expired, and deletes what has been kept for long enough. */
export async function sweepAccessRequests(auth: AuthTx): Promise<{ readonly expired: number; readonly deleted: number }> {
  const expired = await auth.query({
    text: `update auth.access_requests set state = 'expired' where state = 'pending' and asked_at <= now() - ${WAITS} returning id`,
    values: [],
  });
  const deleted = await auth.query({
    text: `delete from auth.access_requests where asked_at <= now() - interval '${ACCESS_REQUEST_KEPT_DAYS} days' returning id`,
    values: [],
  });
  return { expired: expired.length, deleted: deleted.length };
}
