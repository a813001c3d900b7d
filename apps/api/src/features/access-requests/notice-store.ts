import { accessNotices, accessNoticesPerEmail, type NoticesBefore } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import type { AuthTx } from '../../identity/auth-database.ts';

/** Any number will do; every notice takes the same one. */
const ONE_AT_A_TIME = 7_305_193;

export interface NoticeFacts {
  readonly name: string;
  readonly email: string;
  readonly message: string | null;
  readonly verified: boolean;
  readonly before: NoticesBefore;
}

/** What a notice is decided from and made of; null when the request does not wait any more. One notice at a time: two never take the last place of a day both. */
export async function holdNotices(tx: AuthTx, requestId: Id<'accessRequest'>): Promise<NoticeFacts | null> {
  await tx.query({ text: 'select pg_advisory_xact_lock($1)', values: [ONE_AT_A_TIME] });
  const [row] = await tx.query<Omit<NoticeFacts, 'before'> & NoticesBefore & Record<string, unknown>>({
    text: `select request.name, request.email, request.message, request.verified,
                  count(*) filter (where lower(other.email collate "C") = lower(request.email collate "C") and notice > clock_timestamp() - make_interval(secs => $2::int))::int as "aboutThisEmail",
                  count(*) filter (where notice > clock_timestamp() - make_interval(secs => $3::int))::int as "aboutAnybody"
           from auth.access_requests as request
           left join auth.access_requests as other
             on cardinality(other.notices) > 0 and other.notices[cardinality(other.notices)] > now() - make_interval(secs => greatest($2::int, $3::int))
           left join lateral unnest(other.notices) as notice on true
           where request.id = $1 and request.state = 'pending'
           group by request.id`,
    values: [requestId, accessNoticesPerEmail.withinSeconds, accessNotices.withinSeconds],
  });
  if (!row) return null;
  const { aboutThisEmail, aboutAnybody, ...request } = row;
  return { ...request, before: { aboutThisEmail, aboutAnybody } };
}

/** Whoever may decide: every active admin of the installation. */
export const activeAdmins = (tx: AuthTx): Promise<{ readonly email: string }[]> =>
  tx.query<{ email: string }>({
    text: `select email from auth.users where platform_role = 'admin' and status = 'active' order by id`,
    values: [],
  });

export async function saveNotice(tx: AuthTx, requestId: Id<'accessRequest'>): Promise<void> {
  await tx.query({
    text: 'update auth.access_requests set notices = notices || clock_timestamp() where id = $1',
    values: [requestId],
  });
}
