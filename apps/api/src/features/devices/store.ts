import { SESSION_IDLE_DAYS } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import type { AuthTx } from '../../identity/auth-database.ts';
import type { Session } from '../../identity/session.ts';

export interface SessionRow {
  readonly id: Session['id'];
  readonly user_agent: string | null;
  readonly created_at: Date;
  readonly last_seen_at: Date;
}

/** The sessions with which somebody could come in now, the one used last at the head. */
export const listSessions = (auth: AuthTx, userId: Id<'user'>): Promise<SessionRow[]> =>
  auth.query<SessionRow & Record<string, unknown>>({
    text: `select id, user_agent, created_at, last_seen_at from auth.sessions
           where user_id = $1 and expires_at > now() and last_seen_at > now() - make_interval(days => $2)
           order by last_seen_at desc, id`,
    values: [userId, SESSION_IDLE_DAYS],
  });

/** Ends one session of the person. False when it is not theirs, or has ended. */
export async function endOne(auth: AuthTx, userId: Id<'user'>, sessionId: Session['id']): Promise<boolean> {
  const ended = await auth.query({
    text: 'delete from auth.sessions where user_id = $1 and id = $2 returning id',
    values: [userId, sessionId],
  });
  return ended.length > 0;
}

/** Ends every session of the person but one, and answers how many. */
export async function endOthers(auth: AuthTx, userId: Id<'user'>, kept: Session['id']): Promise<number> {
  const ended = await auth.query({
    text: 'delete from auth.sessions where user_id = $1 and id <> $2 returning id',
    values: [userId, kept],
  });
  return ended.length;
}
