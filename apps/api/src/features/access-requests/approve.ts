import type { ApproveAccessInput } from '@glovelly/contract/access-requests';
import { decideAccessRequest } from '@glovelly/domain/identity';
import type { z } from 'zod';
import { announceInAuth } from '../../audit/announce-in-auth.ts';
import { orNotFound, orThrow } from '../../failure.ts';
import { oneAdminAtATime } from '../../identity/one-at-a-time.ts';
import { provisionPerson } from '../../identity/provision.ts';
import type { PersonContext } from '../../trpc/context.ts';
import { approvedMail } from './mails.ts';
import { holdAccessRequest, isActive, saveDecision } from './store.ts';

/**
 * Lets the person in, once, however often and by however many it is asked at the same time. Who has the address here already is linked and stays as
 * they are. The mail is posted with it and sent afterwards: one that fails undoes nothing. It says that the door is open, so it is for those it is open to.
 */
export const approveAccess = (ctx: PersonContext, input: z.output<typeof ApproveAccessInput>): Promise<void> =>
  ctx.dependencies.auth.transact(async (tx) => {
    await oneAdminAtATime(tx, ctx.person.id);
    const { mail, publicUrl } = ctx.dependencies;
    const request = orNotFound(await holdAccessRequest(tx, input.requestId), 'access request');
    const { state, askedAt, now, name, email } = request;
    const decision = orThrow(decideAccessRequest({ state, askedAt: askedAt.getTime() }, 'approved', now.getTime()));
    if (decision === 'doneBefore') return;

    const { platformRole, active, note } = input;
    const by = { userId: ctx.person.id, origin: ctx.origin };
    const user = await provisionPerson(tx, by, { id: ctx.newId<'user'>(), email, displayName: name, platformRole, active });
    const tells = input.mail && (await isActive(tx, user.userId));
    const mailId = tells ? await mail.post(tx, approvedMail({ name, email }, publicUrl)) : null;
    await saveDecision(tx, request.id, { verdict: 'approved', decidedBy: ctx.person.id, note, user, mailId });
    await announceInAuth(tx, by, {
      organisationId: null,
      action: 'accessRequest.approved',
      resourceType: 'accessRequest',
      resourceId: request.id,
      changes: {
        fields: ['state'],
        values: {
          platformRole: { from: null, to: user.made ? platformRole : null },
          active: { from: null, to: user.made ? active : null },
        },
        ids: [user.userId],
      },
    });
  });
