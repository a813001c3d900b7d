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
