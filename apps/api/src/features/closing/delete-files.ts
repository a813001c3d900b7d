import { z } from 'zod';
import type { Job } from '../../jobs/job.ts';

const Payload = z.object({ keys: z.array(z.string()) });

/** Deletes files that nobody names any more. What is gone already is done already, so that a second run does no harm. */
export const deleteFiles: Job = async ({ blobs }, payload) => {
  for (const key of Payload.parse(payload).keys) await blobs.delete(key);
};
