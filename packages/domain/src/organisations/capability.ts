import type { Role } from '../visibility/index.ts';
import { atLeast } from './rank.ts';

/** The lowest role that may: whatever a role may, every role above it may too. */
const leastRole = {
  'records.read': 'viewer',
  'records.write': 'member',
  'settings.write': 'admin',
  'members.manage': 'admin',
  'organisation.transfer': 'owner',
  'organisation.close': 'owner',
  'organisation.export': 'admin',
} as const satisfies Record<string, Role>;

/** Something that a role allows or does not, for buttons and procedures alike. */
export type Capability = keyof typeof leastRole;

export const capabilities = Object.keys(leastRole) as readonly Capability[]; /* Object.keys forgets the literal keys it was given */

/** Whether a member in this role may do it. */
export const may = (role: Role, capability: Capability): boolean => atLeast(role, leastRole[capability]);

/** What is left of them while an organisation is being closed: to read it, to take a copy, and to reopen it. */
const whileClosing: readonly Capability[] = ['records.read', 'organisation.export', 'organisation.close'];

/** All that a member in this role may still do in an organisation that is being closed. */
export const capabilitiesWhileClosing = (role: Role): readonly Capability[] =>
  capabilitiesOf(role).filter((capability) => whileClosing.includes(capability));

/** All that a member in this role may do. A higher role may all that a lower one may, and more. */
export const capabilitiesOf = (role: Role): readonly Capability[] => capabilities.filter((capability) => may(role, capability));
