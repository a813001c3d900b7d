import type { SubNavItem } from './sub-nav.tsx';

/** The pages for those who run this installation. */
export const adminPages: readonly SubNavItem[] = [{ to: '/admin', label: 'This installation' }];
