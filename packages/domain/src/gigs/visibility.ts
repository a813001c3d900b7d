import type { Visibility } from '../visibility/index.ts';

/** Everybody in the organisation reads its gigs, drafts too: the accountant sees what is coming. */
export const gigVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'everything' },
};
