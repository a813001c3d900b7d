import type { AuditChanges, AuditOutcome } from '@glovelly/domain/audit';
import { type Id, toId } from '@glovelly/domain/kernel';
import { decodeCursor, encodeCursor } from '../../cursor.ts';
import type { AuthTx } from '../../identity/auth-database.ts';

/** Something that was done to a person, as the log has it. */
export interface UserEvent {
  readonly id: string;
  readonly occurredAt: Date;
  readonly actorLabel: string;
  readonly action: string;
  readonly outcome: AuditOutcome;
  readonly changes: AuditChanges | null;
}

export interface HistoryPage {
  readonly id: Id<'user'>;
  readonly cursor?: string | null | undefined;
  readonly take: number;
}

export async function historyOf(auth: AuthTx, { id, cursor, take }: HistoryPage) {
  const [at, lastId] = decodeCursor(cursor, 2) ?? [];
  const after = at !== undefined && !Number.isNaN(Date.parse(at)) && toId(lastId ?? '') !== null ? [at, lastId] : [null, null];
  const rows = await auth.query<UserEvent & Record<string, unknown>>({
    text: `select id, occurred_at as "occurredAt", actor_label as "actorLabel", action, outcome, changes from auth.user_history($1, $2, $3, $4)`,
    values: [id, ...after, take + 1],
  });
  const page = rows.slice(0, take);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > take && last ? encodeCursor([last.occurredAt.toISOString(), last.id]) : null };
}
