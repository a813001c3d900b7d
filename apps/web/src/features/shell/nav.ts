import { CalendarDays, Contact, FileText, House, Import, type LucideIcon, ReceiptText, Settings, ShieldUser } from 'lucide-react';
import type { ComponentType } from 'react';
import { type Session, useSession } from '../../lib/session.ts';
import { WaitingRequests } from './waiting-requests.tsx';

export interface NavItem {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The letter after `g`. */
  readonly letter: string;
  /** Stands in the bar at the bottom of a phone; the others are under More. */
  readonly isOnBar: boolean;
  /** What it takes to be of use there; it is offered to everybody, when it says nothing. */
  readonly isFor?: (session: Session) => boolean;
  /** What waits there: a count, or nothing. */
  readonly Badge?: ComponentType;
}

/** The sections, in the order of a working week. */
const sections: readonly NavItem[] = [
  { to: '/', label: 'Home', icon: House, letter: 'h', isOnBar: true },
  { to: '/gigs', label: 'Gigs', icon: CalendarDays, letter: 'g', isOnBar: true },
  { to: '/invoices', label: 'Invoices', icon: FileText, letter: 'i', isOnBar: true },
  { to: '/expenses', label: 'Expenses', icon: ReceiptText, letter: 'e', isOnBar: true },
  { to: '/clients', label: 'Clients', icon: Contact, letter: 'c', isOnBar: false },
  {
    to: '/imports',
    label: 'Import',
    icon: Import,
    letter: 'm',
    isOnBar: false,
    isFor: ({ capabilities }) => capabilities.includes('records.write'),
  },
  { to: '/settings', label: 'Settings', icon: Settings, letter: 's', isOnBar: false },
  {
    to: '/admin',
    label: 'Administration',
    icon: ShieldUser,
    letter: 'a',
    isOnBar: false,
    isFor: ({ person }) => person.platformRole === 'admin',
    Badge: WaitingRequests,
  },
];

/** The sections that are of use to whoever is signed in. */
export function useSections(): readonly NavItem[] {
  const session = useSession();
  return sections.filter(({ isFor }) => isFor === undefined || isFor(session));
}
