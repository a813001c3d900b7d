import { err, ok, type Result } from '../kernel/index.ts';
import type { Role } from '../visibility/index.ts';
import { may } from './capability.ts';
import type { OrganisationFailure, RoleInsufficient } from './failures.ts';
import { atLeast } from './rank.ts';

/** A member whose role is to change or who is to go, and how many owners there are besides them. */
export interface MemberInQuestion {
  readonly role: Role;
  readonly otherOwners: number;
}

type MembershipFailure = OrganisationFailure | RoleInsufficient;

/**
 * Whether `by` may make somebody a member in `role`. Nobody grants a role above their own. Errors: `role.insufficient` below admin,
 * `role.aboveOwn` above the ceiling. (Platform, 1.)
 */
export function grantRole(by: Role, role: Role): Result<Role, MembershipFailure> {
  if (!may(by, 'members.manage')) return err({ code: 'role.insufficient', needs: 'admin' });
  return atLeast(by, role) ? ok(role) : err({ code: 'role.aboveOwn', ceiling: by });
}

/**
 * Whether `by` may move a member to another role: neither the old nor the new one may be above their own, and the last owner stays one.
 * Errors: those of {@link grantRole}, `organisation.lastOwner`.
 */
export function changeRole(by: Role, member: MemberInQuestion, to: Role): Result<Role, MembershipFailure> {
  const reach = grantRole(by, member.role);
  if (!reach.ok) return reach;
  if (isLastOwner(member) && to !== 'owner') return err({ code: 'organisation.lastOwner' });
  return grantRole(by, to);
}

/** Whether a member may go, by themselves or removed by `by`. The last owner cannot. Errors: those of {@link changeRole}. */
export function endMembership(by: Role | 'themselves', member: MemberInQuestion): Result<null, MembershipFailure> {
  const reach = by === 'themselves' ? ok(member.role) : grantRole(by, member.role);
  if (!reach.ok) return reach;
  return isLastOwner(member) ? err({ code: 'organisation.lastOwner' }) : ok(null);
}

const isLastOwner = ({ role, otherOwners }: MemberInQuestion): boolean => role === 'owner' && otherOwners === 0;
