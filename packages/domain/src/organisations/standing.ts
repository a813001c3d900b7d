/** What is kept of it. That it has run out, or that nobody vouches for it any more, follows from other facts. */
export const invitationStates = ['pending', 'accepted', 'declined', 'revoked', 'expired'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** `unvouched`: whoever sent it is gone, suspended, or may no longer give that role. */
export type InvitationStanding = InvitationState | 'unvouched';

export const offerStates = ['pending', 'accepted', 'declined', 'withdrawn'] as const;
export type OfferState = (typeof offerStates)[number];

/** `lapsed`: one of the two is no longer what they were: an owner, or a member. */
export type OfferStanding = OfferState | 'expired' | 'lapsed';
