import { z } from 'zod';
import { isBlobKey } from '../../blobs/blob-store.ts';
import type { Job } from '../../jobs/job.ts';

const Payload = z.object({ keys: z.array(z.string()) });

/** Deletes files that nobody names any more. What is gone already is done already, so that a second run does no harm. */
export const deleteFiles: Job = async ({ blobs }, payload) => {
  const kept = Payload.parse(payload).keys.filter(isBlobKey); // under anything else, nothing was ever kept
  for (const key of kept) await blobs.delete(key);
};
