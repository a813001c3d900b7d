import type { SubNavItem } from './sub-nav.tsx';
import { useWaitingRequests } from './waiting-requests.tsx';

/** The pages for those who run this installation. */
export function useAdminPages(): readonly SubNavItem[] {
  const waiting = useWaitingRequests();
  return [
    { to: '/admin', label: 'This installation' },
    { to: '/admin/users', label: 'People' },
    { to: '/admin/requests', label: 'Requests for access', count: waiting },
    { to: '/admin/history', label: 'History' },
  ];
}
