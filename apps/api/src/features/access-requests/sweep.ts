import type { Job } from '../../jobs/job.ts';
import { sweepAccessRequests } from './store.ts';

/** What waited for thirty days has expired; what was kept for a hundred and eighty is deleted. */
export const sweepRequestsForAccess: Job = async ({ auth }, _payload, { log }) => {
  log.info(await auth.transact(sweepAccessRequests), 'swept requests for access');
};
