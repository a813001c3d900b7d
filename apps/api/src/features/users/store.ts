import type { LocalDate } from '@glovelly/domain/calendar';
import { type PlatformRole, SESSION_IDLE_DAYS, type Suspension, type UserInQuestion } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import type { AuthTx } from '../../identity/auth-database.ts';
import { standingOf, USER_COLUMNS, type UserRow } from './row.ts';

/** A person with what only their own page shows. */
export interface UserDetail extends UserRow {
  readonly createdAt: Date;
  readonly boundAt: Date | null;
  readonly issuer: string | null;
  readonly suspendedAt: Date | null;
  readonly suspensionReason: string | null;
  readonly invitedAt: Date | null;
  readonly invitationMailId: Id<'mail'> | null;
  readonly sessions: number;
  readonly organisations: number;
}

export async function findUser(auth: AuthTx, id: Id<'user'>): Promise<UserDetail | null> {
  const [row] = await auth.query<UserDetail>({
    text: `select ${USER_COLUMNS}, person.created_at as "createdAt", identity.bound_at as "boundAt", identity.issuer,
             person.suspended_at as "suspendedAt", person.suspension_reason as "suspensionReason",
             person.invited_at as "invitedAt", person.invitation_mail_id as "invitationMailId",
             (select count(*)::int from auth.sessions as session
                where session.user_id = person.id and session.expires_at > now() and session.last_seen_at > now() - make_interval(days => $2)) as sessions,
             coalesce((select counted.organisations::int from auth.organisation_counts(array[person.id]) as counted), 0) as organisations
           from auth.users as person
           left join lateral (
             select bound_at, issuer from auth.identities where user_id = person.id order by bound_at limit 1
           ) as identity on true
           where person.id = $1`,
    values: [id, SESSION_IDLE_DAYS],
  });
  return row ?? null;
}

/** The person as the rules see them. */
export async function inQuestion(auth: AuthTx, user: UserDetail, today: LocalDate): Promise<UserInQuestion> {
  const [others] = await auth.query<{ admins: number }>({
    text: `select count(*)::int as admins from auth.users where platform_role = 'admin' and status = 'active' and id <> $1`,
    values: [user.id],
  });
  return {
    userId: user.id,
    status: standingOf(user, today),
    platformRole: user.platformRole,
    bound: user.bound,
    hasSignedIn: user.hasSignedIn,
    otherAdmins: others?.admins ?? 0,
  };
}

export async function emailTaken(auth: AuthTx, email: string, besides: Id<'user'>): Promise<boolean> {
  const known = await auth.query({
    text: `select from auth.users where lower(email collate "C") = lower($1 collate "C") and id <> $2`,
    values: [email, besides],
  });
  return known.length > 0;
}

export async function saveEmail(auth: AuthTx, id: Id<'user'>, email: string): Promise<void> {
  await auth.query({ text: 'update auth.users set email = $2, updated_at = now() where id = $1', values: [id, email] });
}

/** From the next request on they are signed out: the database ends their sessions with it. */
export async function saveSuspension(auth: AuthTx, id: Id<'user'>, { reason, until }: Suspension): Promise<void> {
  await auth.query({
    text: `update auth.users set status = 'suspended', suspension_reason = $2, suspended_until = $3,
             suspended_at = case when status = 'suspended' then coalesce(suspended_at, now()) else now() end, updated_at = now()
           where id = $1`,
    values: [id, reason, until],
  });
}

/** Makes somebody active who is not, and forgets why. Whether it had to. */
export async function reinstate(auth: AuthTx, id: Id<'user'>): Promise<boolean> {
  const changed = await auth.query({
    text: `update auth.users set status = 'active', suspended_at = null, suspended_until = null, suspension_reason = null, updated_at = now()
           where id = $1 and status <> 'active' returning 1`,
    values: [id],
  });
  return changed.length > 0;
}

export async function saveRole(auth: AuthTx, id: Id<'user'>, role: PlatformRole): Promise<void> {
  await auth.query({ text: 'update auth.users set platform_role = $2, updated_at = now() where id = $1', values: [id, role] });
}

export async function takeSubject(auth: AuthTx, adminId: Id<'user'>, id: Id<'user'>): Promise<void> {
  await auth.query({ text: 'select auth.unbind($1, $2)', values: [adminId, id] });
}

/** How many there were. */
export async function endSessions(auth: AuthTx, id: Id<'user'>): Promise<number> {
  return (await auth.query({ text: 'delete from auth.sessions where user_id = $1 returning 1', values: [id] })).length;
}
