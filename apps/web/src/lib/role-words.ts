import type { Outputs } from './trpc.ts';

export type Role = Outputs['session']['me']['role'];

export const roleNames: Readonly<Record<Role, string>> = { owner: 'Owner', admin: 'Admin', member: 'Member', viewer: 'Viewer' };

/** What somebody in that role may do. */
export const roleHints: Readonly<Record<Role, string>> = {
  owner: 'Everything: also who else owns it, and whether it is closed',
  admin: 'All the business, its settings and its members',
  member: 'All the business: clients, gigs, expenses, invoices',
  viewer: 'Reads what is issued and the reports, and changes nothing: for an accountant',
};
