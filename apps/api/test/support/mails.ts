import type { JobDependencies } from '../../src/jobs/job.ts';
import { runDueJobs } from '../../src/jobs/worker.ts';
import { openWorkerDatabase } from '../../src/jobs/worker-database.ts';
import type { Mail } from '../../src/mail/mail.ts';
import type { Mailer, Message } from '../../src/mail/mailer.ts';
import { openMail } from '../../src/mail/outbox.ts';
import type { TestApp } from './app.ts';

/** A mailer that takes everything, and shows what it took. */
export function takingMailer(): Mailer & { readonly taken: readonly Message[] } {
  const taken: Message[] = [];
  return {
    kind: 'local',
    taken,
    send: async (message) => {
      taken.push(message);
    },
    close: () => {},
  };
}

/** Does every job that is due, as the worker would, and says what was mailed. */
export async function runJobs(app: TestApp, mailer: Mailer = takingMailer()): Promise<void> {
  const worker = openWorkerDatabase({ workerUrl: app.database.workerUrl, poolSize: 2 });
  const dependencies: JobDependencies = { ...app.dependencies, worker, mailer, auditDays: 90 };
  try {
    await runDueJobs(dependencies);
  } finally {
    await worker.close();
  }
}

export type PostedMail = Mail & { readonly id: string; readonly state: string };

/** The mails that wait to be sent, oldest first, opened. */
export async function postedMails(app: TestApp): Promise<PostedMail[]> {
  const { rows } = await app.owner.query<{ id: string; kind: string; state: string; sealed: string; key_id: string }>(
    'select id, kind, state, sealed, key_id from ops.outgoing_mails where sealed is not null order by id',
  );
  return Promise.all(
    rows.map(async ({ id, kind, state, sealed, key_id: keyId }) => ({
      id,
      kind,
      state,
      ...(await openMail(app.dependencies.keys, id, { keyId, sealed })),
    })),
  );
}
