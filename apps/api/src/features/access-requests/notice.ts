import { isWorthANotice } from '@glovelly/domain/identity';
import type { Id } from '@glovelly/domain/kernel';
import { z } from 'zod';
import type { Job } from '../../jobs/job.ts';
import { noticeMail } from './mails.ts';
import { activeAdmins, holdNotices, saveNotice } from './notice-store.ts';

const Payload = z.object({ requestId: z.uuid().transform((id) => id as Id<'accessRequest'>) }); // its shape has just been checked

/** Tells every active admin of a request, unless they have been told enough. A second run finds its own notice, and tells nobody again. */
export const accessRequestNotice: Job = async ({ auth, mail, publicUrl }, payload, { log }) => {
  const { requestId } = Payload.parse(payload);
  await auth.transact(async (tx) => {
    const facts = await holdNotices(tx, requestId);
    if (facts === null || !isWorthANotice(facts.before)) return log.info({ requestId }, 'no notice of a request for access');
    for (const { email } of await activeAdmins(tx)) await mail.post(tx, noticeMail(email, { requestId, ...facts }, publicUrl));
    await saveNotice(tx, requestId);
  });
};
