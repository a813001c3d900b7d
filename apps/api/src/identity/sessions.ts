import { SESSION_DAYS, SESSION_IDLE_DAYS } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import type { AuthTx } from './auth-database.ts';
import { hashToken, newToken } from './token.ts';

export interface NewSession {
  readonly userId: Id<'user'>;
  readonly organisationId: Id<'organisation'>;
  readonly userAgent: string | null;
}

/**
 * Starts a session with a token nobody has seen before, and sweeps out the person's dead ones. The token exists in the browser's cookie alone. Null for
 * somebody who is not active: also when that came about a moment ago (the lock waits for it), so that no session is left to wake up when it is lifted.
 */
export async function startSession(auth: AuthTx, { userId, organisationId, userAgent }: NewSession): Promise<string | null> {
  const token = newToken();
  await auth.query({
    text: 'delete from auth.sessions where user_id = $1 and (expires_at < now() or last_seen_at < now() - make_interval(days => $2))',
    values: [userId, SESSION_IDLE_DAYS],
  });
  const started = await auth.query({
    text: `insert into auth.sessions (token_hash, user_id, active_organisation_id, expires_at, user_agent)
           select $1, person.id, $3, now() + make_interval(days => $4), $5
             from auth.users as person where person.id = $2 and person.status = 'active' for key share
           returning id`,
    values: [hashToken(token), userId, organisationId, SESSION_DAYS, userAgent?.slice(0, 500) ?? null],
  });
  return started.length > 0 ? token : null;
}

export interface RenewedToken {
  readonly token: string;
  /** The session's lifetime goes on: it does not begin anew. */
  readonly secondsLeft: number;
}

/** A new token for a session that is due for one; null when another request was first, or the token is not the newest. The old one is good for half a minute more. */
export async function renewToken(auth: AuthTx, tokenHash: Uint8Array): Promise<RenewedToken | null> {
  const token = newToken();
  const [row] = await auth.query<{ seconds_left: number | null }>({
    text: 'select auth.rotate_session($1, $2) as seconds_left',
    values: [tokenHash, hashToken(token)],
  });
  const secondsLeft = row?.seconds_left ?? null;
  return secondsLeft === null ? null : { token, secondsLeft };
}

/** Ends a session: its tokens, the newest and the one before, are worth nothing from now on. */
export async function endSession(auth: AuthTx, tokenHash: Uint8Array): Promise<void> {
  await auth.query({
    text: 'delete from auth.sessions where token_hash = $1 or (previous_token_hash = $1 and previous_until > now())',
    values: [tokenHash],
  });
}
