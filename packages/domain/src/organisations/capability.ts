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
} as const satisfies Record<string, Role>;

/** Something that a role allows or does not, for buttons and procedures alike. */
export type Capability = keyof typeof leastRole;

export const capabilities = Object.keys(leastRole) as readonly Capability[]; /* Object.keys forgets the literal keys it was given */

/** Whether a member in this role may do it. */
export const may = (role: Role, capability: Capability): boolean => atLeast(role, leastRole[capability]);

/** All that a member in this role may do. A higher role may all that a lower one may, and more. */
export const capabilitiesOf = (role: Role): readonly Capability[] => capabilities.filter((capability) => may(role, capability));
