import type { Visibility } from '../visibility/index.ts';

/** Who the invoices are from is printed on every one of them, so that every member may read it; only owner and admin change it. */
export const sellerVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'everything' },
};
