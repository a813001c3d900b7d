import type { Id } from '@glovelly/domain/kernel';
import { v7 } from 'uuid';
import { type AnyTx, ask } from '../jobs/any-tx.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import { type Mail, safeMail } from './mail.ts';

/** 'failed' is for good: refused, or tried for about sixteen hours. The code says why, never what the other server wrote. */
export interface MailState {
  readonly id: Id<'mail'>;
  readonly state: 'queued' | 'sent' | 'failed';
  readonly lastErrorCode: string | null;
}

/** Mails leave by a job: posting one writes it, sealed, and enqueues the job, in the transaction of what it tells about. */
export interface Outbox {
  /** In a transaction of any role. Nothing is sent when it is rolled back. */
  post(tx: AnyTx, mail: Mail): Promise<Id<'mail'>>;
  /** What became of mails; none for one older than 90 days. */
  states(tx: AnyTx, ids: readonly Id<'mail'>[]): Promise<readonly MailState[]>;
}

const PURPOSE = 'mail.content';

export const outbox = (keys: KeyRing): Outbox => ({
  post: async (tx, mail) => {
    const id = v7() as Id<'mail'>; /* a UUID by construction */
    const { kind, ...content } = safeMail(mail);
    const { keyId, sealed } = keys.seal(PURPOSE, [id], JSON.stringify(content));
    await ask(tx, 'select ops.post_mail($1::text::uuid, $2::text, $3::text, $4::text)::text', [id, kind, sealed, keyId]);
    return id;
  },
  states: (tx, ids) =>
    ask<MailState & Record<string, unknown>>(
      tx,
      `select id::text, state, last_error_code as "lastErrorCode" from ops.mail_states(string_to_array($1::text, ',')::uuid[])`,
      [ids.join(',')],
    ),
});

/** The content of a posted mail: for the job that sends it. */
export async function openMail(keys: KeyRing, id: string, sealed: { keyId: string; sealed: string }): Promise<Omit<Mail, 'kind'>> {
  return JSON.parse(await keys.open(PURPOSE, [id], sealed)) as Omit<Mail, 'kind'>; // sealed by `post` above, and by nobody else
}
