import type { Visibility } from '../visibility/index.ts';

/** Imports are for those who may commit and undo them. What came of one, the accountant (viewer) sees among the gigs. */
export const importBatchVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'nothing' },
};

export const importRowVisibility: Visibility<never> = importBatchVisibility;
