import { todayInUtc } from '../../identity/today.ts';
import type { Job } from '../../jobs/job.ts';

/** Whoever was suspended until a day that is over is noted as active. Their sign-in does the same when it comes first. */
export const endSuspensions: Job = async ({ worker, now }, _payload, { log }) => {
  const [ended] = await worker.query<{ ended: string }>({ text: 'select ops.end_suspensions($1) as ended', values: [todayInUtc(now())] });
  log.info({ ended: Number(ended?.ended ?? 0) }, 'ended suspensions');
};
