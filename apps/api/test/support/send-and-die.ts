// A worker that is killed after the server has taken the mail and before that is noted: what a power cut would do.
import { once } from 'node:events';
import { openAuthDatabase } from '../../src/identity/auth-database.ts';
import type { JobDependencies } from '../../src/jobs/job.ts';
import { startWorker } from '../../src/jobs/worker.ts';
import { openWorkerDatabase } from '../../src/jobs/worker-database.ts';
import { openKeyRing } from '../../src/keys/open-key-ring.ts';
import { developmentKeys } from '../../src/keys/wrapping-keys.ts';
import { createLog } from '../../src/log.ts';
import { smtpMailer } from '../../src/mail/smtp-mailer.ts';

const { AUTH_URL = '', WORKER_URL = '', SMTP = '' } = process.env;
const log = createLog('fatal');
const keys = await openKeyRing({ auth: openAuthDatabase({ authUrl: AUTH_URL }), wrappingKeys: developmentKeys, log });
const mailer = smtpMailer(new URL(SMTP), { name: 'Glovelly', address: 'post@glovelly.example' });
const dependencies = {
  worker: openWorkerDatabase({ workerUrl: WORKER_URL }),
  keys,
  log,
  mailer: {
    ...mailer,
    send: async (message) => {
      await mailer.send(message).catch(() => {}); // the server cut the line after taking it
      process.kill(process.pid, 'SIGKILL');
      await once(process, 'never');
    },
  },
} as Pick<JobDependencies, 'worker' | 'keys' | 'log' | 'mailer'> as JobDependencies; // all that this job needs
await startWorker(dependencies);
