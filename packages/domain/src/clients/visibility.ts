import type { Visibility } from '../visibility/index.ts';

/** Everybody in the organisation reads its clients; the accountant (viewer) must be able to tell who an invoice went to. */
export const clientVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'everything' },
};
