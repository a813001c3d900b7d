import type { Visibility } from '../visibility/index.ts';

/** Everybody in the organisation reads its imports and their rows: where a gig came from is part of the gig. */
export const importBatchVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'everything' },
};

export const importRowVisibility: Visibility<never> = importBatchVisibility;
