import { sealAccountNumbers } from '../keys/seal-account-numbers.ts';
import type { Job } from './job.ts';

/** Sessions that nobody can use any more, and sign-in attempts that were not finished. */
export const sweepSignIn: Job = async ({ worker }, _payload, { log }) => {
  const [swept] = await worker.query<{ sessions: number; attempts: number }>({ text: 'select * from ops.sweep_sign_in()', values: [] });
  log.info({ ...swept }, 'swept sign-in');
};

/** Old mails, and mails whose job was given up without a word: the process that tried last was killed. */
export const sweepMails: Job = async ({ worker }, _payload, { log }) => {
  const [swept] = await worker.query<{ given_up: number; erased: number; removed: number }>({
    text: 'select * from ops.sweep_mails()',
    values: [],
  });
  log.info({ ...swept }, 'swept mails');
};

export const renewKeys: Job = async ({ keys }) => {
  await keys.renew();
};

/** Account numbers in clear, of before the seal, and those of a key that is not the active one any more. */
export const sealOldAccountNumbers: Job = async ({ worker, keys }, _payload, { log }) => {
  const sealed = await sealAccountNumbers(worker, keys);
  if (sealed > 0) log.info({ sealed }, 'sealed account numbers');
};
