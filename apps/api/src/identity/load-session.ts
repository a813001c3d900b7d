import { parseMonthDay, parseTimeZone } from '@glovelly/domain/calendar';
import { closesOn } from '@glovelly/domain/closing';
import { SESSION_IDLE_DAYS } from '@glovelly/domain/identity';
import { type Id, invariant } from '@glovelly/domain/kernel';
import { isCurrency } from '@glovelly/domain/money';
import type { Role } from '@glovelly/domain/visibility';
import DataLoader from 'dataloader';
import type { AuthTx } from './auth-database.ts';
import type { ActiveMembership, Session } from './session.ts';

type SessionRow = PersonRow & (MembershipRow | { readonly organisation_id: null });

interface PersonRow {
  /** Of the hash that was asked about, from 1. */
  readonly place: number;
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

/** Whose session it is and what they may do now; null when the session or the person is not, or no longer, good. */
export type LoadSession = (tokenHash: Uint8Array) => Promise<LoadedSession | null>;

/**
 * Session, person and membership in one round trip. What is asked within one turn of the event loop is asked in one statement (ADR 22), and nothing is
 * kept: an answer is as of after its question.
 */
export function sessionLoader(auth: AuthTx): LoadSession {
  const loader = new DataLoader((tokenHashes: readonly Uint8Array[]) => loadSessions(auth, tokenHashes), {
    cache: false,
    batchScheduleFn: setImmediate,
    maxBatchSize: 100,
  });
  return (tokenHash) => loader.load(tokenHash);
}

/** In the order of the hashes. A row that cannot be read is an error of its own asker alone. */
async function loadSessions(auth: AuthTx, tokenHashes: readonly Uint8Array[]): Promise<(LoadedSession | null | Error)[]> {
  const rows = await auth.query<SessionRow>({
    name: 'load-sessions',
    text: `select asked.place::integer, found.* from unnest($1::bytea[]) with ordinality as asked (token_hash, place),
             auth.load_session(asked.token_hash, $2) as found`,
    values: [tokenHashes, SESSION_IDLE_DAYS],
  });
  const loaded: (LoadedSession | null | Error)[] = tokenHashes.map(() => null);
  for (const row of rows) loaded[row.place - 1] = readRow(row);
  return loaded;
}

function readRow(row: SessionRow): LoadedSession | Error {
  try {
    return { session: toSession(row), rotationDue: row.rotation_due };
  } catch (err) {
    return err instanceof Error ? err : new Error('a session that cannot be read', { cause: err });
  }
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
