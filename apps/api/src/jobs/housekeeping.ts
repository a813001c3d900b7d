import { SESSION_IDLE_DAYS } from '@glovelly/domain/identity';
import { sealAccountNumbers } from '../keys/seal-account-numbers.ts';
import type { Job } from './job.ts';

/** Sessions that nobody can use any more, sign-in attempts that were not finished, and limits that count nothing any more. */
export const sweepSignIn: Job = async ({ worker }, _payload, { log }) => {
  const [swept] = await worker.query<{ sessions: number; attempts: number }>({
    text: 'select * from ops.sweep_sign_in($1)',
    values: [SESSION_IDLE_DAYS],
  });
  const [limits] = await worker.query<{ limits: number }>({ text: 'select ops.sweep_rate_limits() as limits', values: [] });
  log.info({ ...swept, ...limits }, 'swept sign-in');
};

/** Old mails, and mails whose job was given up without a word: the process that tried last was killed. */
export const sweepMails: Job = async ({ worker }, _payload, { log }) => {
  const [swept] = await worker.query<{ given_up: number; erased: number; removed: number }>({
    text: 'select * from ops.sweep_mails()',
    values: [],
  });
  log.info({ ...swept }, 'swept mails');
};

/** Jobs that were given up long ago. */
export const sweepJobs: Job = async ({ worker }, _payload, { log }) => {
  const [swept] = await worker.query<{ removed: string }>({ text: 'select ops.sweep_jobs() as removed', values: [] });
  log.info({ ...swept }, 'swept jobs');
};

export const renewKeys: Job = async ({ keys }) => {
  await keys.renew();
};

/** Account numbers in clear, of before the seal, and those of a key that is not the active one any more. */
export const sealOldAccountNumbers: Job = async ({ worker, keys }, _payload, { log }) => {
  const sealed = await sealAccountNumbers(worker, keys);
  if (sealed > 0) log.info({ sealed }, 'sealed account numbers');
};

const FILES_AT_A_TIME = 200;

/** Files that no record names any more. What the store refuses now stays noted, and is tried again with the next sweep. */
export const deleteWaitingBlobs: Job = async ({ worker, blobs }, _payload, { log }) => {
  const waiting = await worker.query<{ organisation_id: string; storage_key: string }>({
    text: 'select * from ops.waiting_blob_deletions($1)',
    values: [FILES_AT_A_TIME],
  });
  let deleted = 0;
  for (const { organisation_id, storage_key } of waiting) {
    try {
      await blobs.delete(storage_key);
    } catch (err) {
      log.warn({ err, waiting: waiting.length - deleted }, 'files wait to be deleted');
      return;
    }
    await worker.query({ text: 'select ops.blob_deleted($1, $2)', values: [organisation_id, storage_key] });
    deleted += 1;
  }
  if (deleted > 0) log.info({ deleted }, 'deleted files');
};

/** Previews of imports that nobody went on with. */
export const sweepImportPreviews: Job = async ({ worker }, _payload, { log }) => {
  const [swept] = await worker.query<{ removed: string }>({ text: 'select ops.sweep_import_previews() as removed', values: [] });
  log.info({ ...swept }, 'swept import previews');
};
