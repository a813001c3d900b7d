import type { DeclineAccessInput } from '@glovelly/contract/access-requests';
import { decideAccessRequest } from '@glovelly/domain/identity';
import type { z } from 'zod';
import { announceInAuth } from '../../audit/announce-in-auth.ts';
import { orNotFound, orThrow } from '../../failure.ts';
import { oneAdminAtATime } from '../../identity/one-at-a-time.ts';
import type { PersonContext } from '../../trpc/context.ts';
import { declinedMail } from './mails.ts';
import { holdAccessRequest, saveDecision } from './store.ts';

/** Says no, once. The note is for the other admins; the person is told in general words, if at all. */
export const declineAccess = (ctx: PersonContext, input: z.output<typeof DeclineAccessInput>): Promise<void> =>
  ctx.dependencies.auth.transact(async (tx) => {
    await oneAdminAtATime(tx, ctx.person.id);
    const { mail, publicUrl } = ctx.dependencies;
    const request = orNotFound(await holdAccessRequest(tx, input.requestId), 'access request');
    const { state, askedAt, now, name, email } = request;
    const decision = orThrow(decideAccessRequest({ state, askedAt: askedAt.getTime() }, 'declined', now.getTime()));
    if (decision === 'doneBefore') return;

    const mailId = input.mail ? await mail.post(tx, declinedMail({ name, email }, publicUrl)) : null;
    await saveDecision(tx, request.id, { verdict: 'declined', decidedBy: ctx.person.id, note: input.note, user: null, mailId });
    await announceInAuth(
      tx,
      { userId: ctx.person.id, origin: ctx.origin },
      {
        organisationId: null,
        action: 'accessRequest.declined',
        resourceType: 'accessRequest',
        resourceId: request.id,
        changes: { fields: ['state'] },
      },
    );
  });
