import type { Id } from '@glovelly/domain/kernel';
import type { AuthTx } from '../../identity/auth-database.ts';

/** The numbers of auth.installation_state. Counts come as text: they are bigint there. */
export interface InstallationState {
  readonly users: string;
  readonly active_users: string;
  readonly organisations: string;
  readonly database_version: string;
  readonly newest_migration: string | null;
  readonly key_active_since: Date | null;
  readonly mails_queued: string;
  readonly mails_failed: string;
  readonly queue_late_seconds: number;
  readonly dead_jobs: string;
  readonly workers: string;
}

export async function readState(auth: AuthTx): Promise<InstallationState> {
  const [state] = await auth.query<InstallationState & Record<string, unknown>>({
    text: 'select * from auth.installation_state()',
    values: [],
  });
  if (!state) throw new Error('auth.installation_state answers one row');
  return state;
}

export interface LiveGrant {
  readonly id: Id<'supportGrant'>;
  readonly organisationId: Id<'organisation'>;
  readonly organisationName: string;
  readonly grantedBy: string | null;
  readonly reason: string;
  readonly expiresAt: Date;
  readonly member: boolean;
}

export const liveGrants = (auth: AuthTx, adminId: Id<'user'>): Promise<LiveGrant[]> =>
  auth.query<LiveGrant & Record<string, unknown>>({
    text: `select id, organisation_id as "organisationId", organisation_name as "organisationName", granted_by as "grantedBy", reason, expires_at as "expiresAt", member
           from auth.live_support_grants($1)`,
    values: [adminId],
  });

/** The organisation that the session looks into from now on; null when there is no such grant, or not for them, or not any more. */
export async function openSupport(
  auth: AuthTx,
  sessionId: Id<'session'>,
  { organisationId, grantId }: { readonly organisationId: Id<'organisation'>; readonly grantId: Id<'supportGrant'> },
): Promise<Id<'organisation'> | null> {
  const [row] = await auth.query<{ opened: Id<'organisation'> | null }>({
    text: 'select auth.open_support($1, $2, $3) as opened',
    values: [sessionId, organisationId, grantId],
  });
  return row?.opened ?? null;
}
