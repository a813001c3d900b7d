import type { Visibility } from '../visibility/index.ts';

/** Who runs the organisation reads all of its history; everybody else, what they did themselves. */
export const auditVisibility: Visibility<'userId'> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'isActor', field: 'userId' },
  viewer: { op: 'isActor', field: 'userId' },
};
