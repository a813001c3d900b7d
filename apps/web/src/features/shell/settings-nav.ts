import type { SubNavItem } from './sub-nav.tsx';

/** The pages of the settings: what is the business's first, then what is one's own; last what ends it. */
export const settingsPages: readonly SubNavItem[] = [
  { to: '/settings', label: 'You and your business' },
  { to: '/settings/invoices', label: 'Invoices and rates' },
  { to: '/settings/organisation', label: 'Organisation' },
  { to: '/settings/members', label: 'Members' },
  { to: '/settings/audit', label: 'History' },
  { to: '/settings/support', label: 'Support access', capability: 'settings.write' },
  { to: '/settings/data', label: 'Your data' },
  { to: '/settings/devices', label: 'Devices' },
  { to: '/settings/close', label: 'Close organisation', capability: 'organisation.close' },
];
