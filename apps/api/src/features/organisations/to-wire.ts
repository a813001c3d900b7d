import type { InvitationWire, MemberWire, OwnershipOfferWire } from '@glovelly/contract/organisations';
import type { Id } from '@glovelly/domain/kernel';
import { invariant } from '@glovelly/domain/kernel';
import {
  type InvitableRole,
  type Invitation,
  type InvitationState,
  invitableRoles,
  invitationStanding,
  invitationStates,
  type OfferState,
  type OwnershipOffer,
  offerStanding,
  offerStates,
} from '@glovelly/domain/organisations';
import type { MailState } from '../../mail/outbox.ts';
import type { InvitationRow } from './invitation-store.ts';
import type { MemberRow } from './member-store.ts';
import type { OfferRow } from './ownership-store.ts';

export const memberToWire = ({ userId, displayName, email, role, status, joinedAt }: MemberRow): MemberWire => ({
  id: userId,
  displayName,
  email,
  role,
  active: status === 'active',
  joinedAt: joinedAt.toISOString(),
});

/** The invitation as the domain judges it: what its sender is by now is part of it. */
export function toInvitation({ email, role, state, expiresAt, invitedByUserId }: InvitationRow, members: readonly MemberRow[]): Invitation {
  return {
    email,
    role: toInvitableRole(role),
    state: toState(state),
    expiresAt: expiresAt.getTime(),
    inviter: activeRole(members, invitedByUserId),
  };
}

export function invitationToWire(
  row: InvitationRow,
  members: readonly MemberRow[],
  mails: readonly MailState[],
  now: number,
): InvitationWire {
  const invitation = toInvitation(row, members);
  return {
    id: row.id,
    email: row.email,
    role: invitation.role,
    standing: invitationStanding(invitation, now),
    sentAt: row.sentAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    invitedBy: members.find(({ userId }) => userId === row.invitedByUserId)?.displayName ?? null,
    mail: mails.find(({ id }) => id === row.mailId)?.state ?? null,
  };
}

export const toOffer = (row: OfferRow, members: readonly MemberRow[]): OwnershipOffer => ({
  from: userId(row.fromUserId),
  to: userId(row.toUserId),
  state: toOfferState(row.state),
  expiresAt: row.expiresAt.getTime(),
  fromRole: activeRole(members, row.fromUserId),
  toRole: activeRole(members, row.toUserId),
});

export function offerToWire(row: OfferRow, members: readonly MemberRow[], now: number): OwnershipOfferWire {
  const party = (id: string) => ({ id, displayName: members.find((member) => member.userId === id)?.displayName ?? '' });
  return {
    id: row.id,
    from: party(row.fromUserId),
    to: party(row.toUserId),
    standing: offerStanding(toOffer(row, members), now),
    expiresAt: row.expiresAt.toISOString(),
  };
}

const activeRole = (members: readonly MemberRow[], id: string) =>
  members.find((member) => member.userId === id && member.status === 'active')?.role ?? null;

const userId = (id: string) => id as Id<'user'>; /* a uuid column */

function toInvitableRole(text: string): InvitableRole {
  const role = invitableRoles.find((each) => each === text);
  invariant(role !== undefined, 'ck_invitations_role knows the roles');
  return role;
}

function toState(text: string): InvitationState {
  const state = invitationStates.find((each) => each === text);
  invariant(state !== undefined, 'ck_invitations_state knows the states');
  return state;
}

function toOfferState(text: string): OfferState {
  const state = offerStates.find((each) => each === text);
  invariant(state !== undefined, 'ck_ownership_transfers_state knows the states');
  return state;
}
