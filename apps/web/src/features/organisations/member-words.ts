import type { Outputs } from '../../lib/trpc.ts';

export type Member = Outputs['members']['list']['members'][number];
export type Invitation = Outputs['invitations']['list']['invitations'][number];
export type Offer = NonNullable<Outputs['ownership']['current']['offer']>;

export const memberName = ({ displayName, email }: Pick<Member, 'displayName' | 'email'>): string =>
  displayName.trim() === '' ? email : displayName;

/** Highest first. Nobody gives, or touches, what is above their own. */
const ranks = ['owner', 'admin', 'member', 'viewer'] as const satisfies readonly Member['role'][];
export const rolesUpTo = (own: Member['role']): readonly Member['role'][] => ranks.slice(ranks.indexOf(own));
export const isWithinReach = (own: Member['role'], theirs: Member['role']): boolean => rolesUpTo(own).includes(theirs);
