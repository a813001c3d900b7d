import type { SubNavItem } from './sub-nav.tsx';

/** The pages of the settings: what is the business's first, then what is one's own. */
export const settingsPages: readonly SubNavItem[] = [
  { to: '/settings', label: 'Business and invoices' },
  { to: '/settings/members', label: 'Members' },
  { to: '/settings/support', label: 'Support access', capability: 'settings.write' },
  { to: '/settings/devices', label: 'Devices' },
  { to: '/settings/audit', label: 'History' },
];
