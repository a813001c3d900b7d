import { type Allowance, sameEmail } from '../identity/index.ts';
import { err, ok, type Result } from '../kernel/index.ts';
import type { Role } from '../visibility/index.ts';
import type { InvitationFailure, OrganisationFailure, RoleInsufficient } from './failures.ts';
import { grantRole } from './membership.ts';
import type { InvitationStanding, InvitationState } from './standing.ts';

/** Nobody becomes an owner by letter: an address is mistyped too easily. Ownership is given to a member. */
export const invitableRoles = ['admin', 'member', 'viewer'] as const satisfies readonly Role[];
export type InvitableRole = (typeof invitableRoles)[number];

export const INVITATION_DAYS = 7;
/** Letters that an organisation sends within an hour, those sent again included. */
export const MOST_INVITATIONS_AN_HOUR = 20;
/** Letters that one person sends, besides: whoever has many organisations, or makes and removes demo years, sends no more by it. */
export const lettersPerPerson = [
  { most: 40, withinSeconds: 3_600 },
  { most: 120, withinSeconds: 86_400 },
] as const satisfies readonly Allowance[];

export interface Invitation {
  readonly email: string;
  readonly role: InvitableRole;
  readonly state: InvitationState;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** The role of whoever sent it, as it is now; null when they are no active member any more. */
  readonly inviter: Role | null;
}

/** How an invitation stands at a moment. It is open until the very moment that it expires at, and no longer. */
export function invitationStanding({ state, expiresAt, inviter, role }: Omit<Invitation, 'email'>, now: number): InvitationStanding {
  if (state !== 'pending') return state;
  if (now >= expiresAt) return 'expired';
  return inviter !== null && grantRole(inviter, role).ok ? 'pending' : 'unvouched';
}

export interface InvitationFacts {
  /** Addresses of the members. */
  readonly members: readonly string[];
  /** Addresses with an invitation that is open. */
  readonly open: readonly string[];
  readonly sentWithinTheHour: number;
}

type Refusal = InvitationFailure | OrganisationFailure | RoleInsufficient;

/**
 * Whether `by` may invite this address in this role. Addresses are compared as sign-in compares them, so that nobody is invited twice by another
 * spelling. Errors: those of {@link grantRole}, `invitation.alreadyMember`, `invitation.pending`, `invitation.tooMany`. (Platform, 1.)
 */
export function invite(by: Role, email: string, role: InvitableRole, facts: InvitationFacts): Result<InvitableRole, Refusal> {
  const granted = grantRole(by, role);
  if (!granted.ok) return granted;
  if (facts.members.some((member) => sameEmail(member, email))) return err({ code: 'invitation.alreadyMember' });
  if (facts.open.some((open) => sameEmail(open, email))) return err({ code: 'invitation.pending' });
  const room = roomForAnother(facts);
  return room.ok ? ok(role) : room;
}

/** Whether it may be sent once more: what has run out may, what was answered or taken back may not. The letters before it open nothing any more. */
export function resend(by: Role, invitation: Invitation, facts: Pick<InvitationFacts, 'sentWithinTheHour'>): Result<null, Refusal> {
  const granted = grantRole(by, invitation.role);
  if (!granted.ok) return granted;
  const { state } = invitation;
  return state === 'pending' || state === 'expired' ? roomForAnother(facts) : err({ code: 'invitation.notOpen', standing: state });
}

/** Whether it may be taken back: only while it is there to be accepted, or would be. Errors: `role.*`, `invitation.notOpen`. */
export function revoke(by: Role, { role, state }: Invitation): Result<null, Refusal> {
  const granted = grantRole(by, role);
  if (!granted.ok) return granted;
  return state === 'pending' ? ok(null) : err({ code: 'invitation.notOpen', standing: state });
}

/**
 * Whether somebody whose verified address is `email` may become a member by it. `notTheirs` is to be answered like a token that nobody ever sent.
 * Errors: `invitation.notOpen`. An open invitation is good for one acceptance.
 */
export function acceptInvitation(
  invitation: Invitation,
  email: string,
  now: number,
): Result<InvitableRole, InvitationFailure | { readonly code: 'notTheirs' }> {
  if (!sameEmail(invitation.email, email)) return err({ code: 'notTheirs' });
  const standing = invitationStanding(invitation, now);
  return standing === 'pending' ? ok(invitation.role) : err({ code: 'invitation.notOpen', standing });
}

/** Whether it may be declined: an invitation that is open, or that nobody vouches for any more. Errors: `invitation.notOpen`. */
export function declineInvitation(invitation: Invitation, now: number): Result<null, InvitationFailure> {
  const standing = invitationStanding(invitation, now);
  return standing === 'pending' || standing === 'unvouched' ? ok(null) : err({ code: 'invitation.notOpen', standing });
}

const roomForAnother = ({ sentWithinTheHour }: Pick<InvitationFacts, 'sentWithinTheHour'>): Result<null, InvitationFailure> =>
  sentWithinTheHour < MOST_INVITATIONS_AN_HOUR ? ok(null) : err({ code: 'invitation.tooMany', most: MOST_INVITATIONS_AN_HOUR });
