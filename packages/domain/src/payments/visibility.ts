import type { Visibility } from '../visibility/index.ts';

/** Everybody in the organisation reads what was paid: the accountant first of all. */
export const paymentVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'everything' },
};
