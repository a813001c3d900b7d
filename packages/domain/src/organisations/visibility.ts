import type { Visibility } from '../visibility/index.ts';

/** Every member reads what their organisation is called and how it invoices: currency, time zone and terms stand on every page. */
export const organisationVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'everything' },
};

/** Every member sees who the others are, and in which role. */
export const membershipVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'everything' },
};

/** Who is invited, and by whom, is for those who manage the members. */
export const invitationVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'nothing' },
  viewer: { op: 'nothing' },
};

const heldOutToThem = { op: 'isActor', field: 'toUserId' } as const;

/** Ownership that is held out is known to the owners and to the one it is held out to. */
export const ownershipTransferVisibility: Visibility<'toUserId'> = {
  owner: { op: 'everything' },
  admin: heldOutToThem,
  member: heldOutToThem,
  viewer: heldOutToThem,
};
