import type { Visibility } from '../visibility/index.ts';

/** Everybody in the organisation reads its expenses and their receipts: the books of a business are one, and the accountant (viewer) checks them. */
export const expenseVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'everything' },
};

/** What is still to be deleted is whatever its receipt was. */
export const blobDeletionVisibility: Visibility<never> = expenseVisibility;
