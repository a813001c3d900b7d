import type { UserWire } from '@glovelly/contract/users';
import type { AuditAction, AuditChanges } from '@glovelly/domain/audit';
import type { LocalDate } from '@glovelly/domain/calendar';
import type { UserInQuestion } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import { announceInAuth } from '../../audit/announce-in-auth.ts';
import { orNotFound } from '../../failure.ts';
import type { AuthTx } from '../../identity/auth-database.ts';
import { oneAdminAtATime, onePerson } from '../../identity/one-at-a-time.ts';
import { todayInUtc } from '../../identity/today.ts';
import type { PersonContext } from '../../trpc/context.ts';
import { findUser, inQuestion, type UserDetail } from './store.ts';
import { toWire } from './to-wire.ts';

/** What was done, for the log; null when there was nothing to do. */
export type Done = { readonly action: AuditAction; readonly changes?: AuditChanges } | null;

export interface Subject {
  readonly tx: AuthTx;
  readonly user: UserDetail;
  readonly facts: UserInQuestion;
  readonly today: LocalDate;
}

/**
 * Does something to one person, says so in the log, and answers how they are then: all of it, or nothing. One after the other, and whoever asks is
 * looked at again inside: of two admins who demote one another only the first still is one.
 */
export const change = (ctx: PersonContext, id: Id<'user'>, work: (subject: Subject) => Promise<Done>): Promise<UserWire> =>
  ctx.dependencies.auth.transact(async (tx) => {
    const today = await beginAdministration(ctx, tx);
    await onePerson(tx, id); // a sign-in of theirs that is under way comes before it or after it
    const user = orNotFound(await findUser(tx, id), 'user');
    const done = await work({ tx, user, facts: await inQuestion(tx, user, today), today });
    if (done)
      await announceInAuth(
        tx,
        { userId: ctx.person.id, origin: ctx.origin },
        { organisationId: null, resourceType: 'user', resourceId: id, ...done },
      );
    return answer(ctx, tx, id);
  });

export async function beginAdministration(ctx: PersonContext, tx: AuthTx): Promise<LocalDate> {
  await oneAdminAtATime(tx, ctx.person.id);
  return todayInUtc(ctx.now());
}

/** The person as their page shows them. */
export async function answer(ctx: PersonContext, tx: AuthTx, id: Id<'user'>): Promise<UserWire> {
  const user = orNotFound(await findUser(tx, id), 'user');
  const mails = user.invitationMailId === null ? [] : await ctx.dependencies.mail.states(tx, [user.invitationMailId]);
  return toWire(user, mails[0]?.state ?? null, todayInUtc(ctx.now()));
}
