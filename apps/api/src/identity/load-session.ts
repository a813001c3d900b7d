import { parseMonthDay, parseTimeZone } from '@glovelly/domain/calendar';
import { closesOn } from '@glovelly/domain/closing';
import { SESSION_IDLE_DAYS } from '@glovelly/domain/identity';
import { type Id, invariant } from '@glovelly/domain/kernel';
import { isCurrency } from '@glovelly/domain/money';
import type { Role } from '@glovelly/domain/visibility';
import type { AuthTx } from './auth-database.ts';
import type { ActiveMembership, Session } from './session.ts';

type SessionRow = PersonRow & (MembershipRow | { readonly organisation_id: null });

interface PersonRow {
  readonly session_id: Id<'session'>;
  readonly user_id: Id<'user'>;
  readonly email: string;
  readonly display_name: string;
  readonly platform_role: 'admin' | 'user';
  readonly rotation_due: boolean;
}

interface MembershipRow {
  readonly organisation_id: Id<'organisation'>;
  readonly role: Role;
  readonly organisation_name: string;
  readonly currency: string;
  readonly time_zone: string;
  readonly tax_year_start: string;
  readonly demo: boolean;
  readonly closes_at: Date | null;
  readonly support_until: Date | null;
}

export interface LoadedSession {
  readonly session: Session;
  /** What it may do has changed since its token was given: it gets a new one now. */
  readonly rotationDue: boolean;
}

/** Session, person and membership in one round trip; null when the session or the person is not, or no longer, good. */
export async function loadSession(auth: AuthTx, tokenHash: Uint8Array): Promise<LoadedSession | null> {
  const [row] = await auth.query<SessionRow>({
    name: 'load-session',
    text: 'select * from auth.load_session($1, $2)',
    values: [tokenHash, SESSION_IDLE_DAYS],
  });
  return row ? { session: toSession(row), rotationDue: row.rotation_due } : null;
}

const toSession = (row: SessionRow): Session => ({
  id: row.session_id,
  person: { id: row.user_id, email: row.email, displayName: row.display_name, platformRole: row.platform_role },
  membership: row.organisation_id === null ? null : toMembership(row.user_id, row),
});

function toMembership(userId: Id<'user'>, row: MembershipRow): ActiveMembership {
  const { currency } = row;
  const timeZone = parseTimeZone(row.time_zone);
  const taxYearStart = parseMonthDay(row.tax_year_start);
  invariant(
    isCurrency(currency) && timeZone !== null && taxYearStart !== null,
    'an organisation has a known currency, time zone and tax year',
  );
  return {
    actor: { userId, organisationId: row.organisation_id, role: row.role },
    organisation: {
      id: row.organisation_id,
      name: row.organisation_name,
      currency,
      timeZone,
      taxYearStart,
      demo: row.demo,
      closesOn: closesOn({ timeZone, closesAt: row.closes_at?.getTime() ?? null }),
    },
    supportUntil: row.support_until?.getTime() ?? null,
  };
}
