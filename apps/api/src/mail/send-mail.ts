import { isMailable } from '@glovelly/domain/parties';
import { z } from 'zod';
import type { Job } from '../jobs/job.ts';
import { MailDelayed, MailRefused } from './mailer.ts';
import { openMail } from './outbox.ts';

const Payload = z.object({ id: z.uuid() });

/**
 * Sends one posted mail. At least once: a process that dies after the server took the mail and before that is noted sends it again, with the same
 * Message-ID. What is refused for good is not tried again; what is delayed is, until the last try.
 */
export const sendMail: Job = async ({ worker, keys, mailer }, payload, { last, log }) => {
  const { id } = Payload.parse(payload);
  const [mail] = await worker.query<{ sealed: string; key_id: string; kind: string; attempts: number }>({
    text: 'select * from ops.take_mail($1)',
    values: [id],
  });
  if (mail === undefined) return; // sent already, or given up
  const end = (state: 'queued' | 'sent' | 'failed', errorCode: string | null) =>
    worker.query({ text: 'select ops.end_mail($1, $2, $3)', values: [id, state, errorCode] });
  try {
    const content = await openMail(keys, id, { keyId: mail.key_id, sealed: mail.sealed });
    if (!isMailable(content.to)) throw new MailRefused('notAnAddress');
    await mailer.send({ id, ...content });
  } catch (error) {
    const errorCode = error instanceof MailRefused || error instanceof MailDelayed ? error.errorCode : 'internal';
    const given = error instanceof MailRefused || last;
    await end(given ? 'failed' : 'queued', errorCode);
    log.warn({ mailId: id, errorCode, attempts: mail.attempts, given }, given ? 'a mail could not be sent' : 'a mail has to wait');
    if (given) return;
    throw error;
  }
  await end('sent', null);
  log.info({ mailId: id, attempts: mail.attempts }, 'a mail was sent');
};
