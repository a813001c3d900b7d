import { CalendarDays, Contact, FileText, House, Import, type LucideIcon, ReceiptText, Settings } from 'lucide-react';

export interface NavItem {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The letter after `g`. */
  readonly letter: string;
  /** Stands in the bar at the bottom of a phone; the others are under More. */
  readonly isOnBar: boolean;
}

/** The sections, in the order of a working week. */
export const sections: readonly NavItem[] = [
  { to: '/', label: 'Home', icon: House, letter: 'h', isOnBar: true },
  { to: '/gigs', label: 'Gigs', icon: CalendarDays, letter: 'g', isOnBar: true },
  { to: '/invoices', label: 'Invoices', icon: FileText, letter: 'i', isOnBar: true },
  { to: '/expenses', label: 'Expenses', icon: ReceiptText, letter: 'e', isOnBar: true },
  { to: '/clients', label: 'Clients', icon: Contact, letter: 'c', isOnBar: false },
  { to: '/imports', label: 'Import', icon: Import, letter: 'm', isOnBar: false },
  { to: '/settings', label: 'Settings', icon: Settings, letter: 's', isOnBar: false },
];
