import { bodyLimit as limit } from 'hono/body-limit';
import { DomainFailure } from '../../failure.ts';

const MEBIBYTE = 1024 * 1024;

const atMost = (mebibytes: number) =>
  limit({
    maxSize: mebibytes * MEBIBYTE,
    onError: () => {
      throw new DomainFailure({ code: 'request.tooLarge', mebibytes });
    },
  });

/** No command needs more; the longest list is paged. */
export const jsonLimit = atMost(1);

/** A receipt or a gig list is at most 10 MiB; the rest is the form around it. */
export const uploadLimit = atMost(12);
