import { type InvitationStanding, invitableRoles, invitationStates, type OfferStanding, offerStates } from '@glovelly/domain/organisations';
import { roles } from '@glovelly/domain/visibility';
import { z } from 'zod';
import { EmailInput } from './parties.ts';
import { IdWire, InstantWire, idInput, lineInput } from './primitives.ts';

export const MemberWire = z.object({
  id: IdWire,
  displayName: z.string(),
  email: z.string(),
  role: z.enum(roles),
  /** False for somebody who may not come in just now. */
  active: z.boolean(),
  joinedAt: InstantWire,
});
export type MemberWire = z.infer<typeof MemberWire>;
export const MembersWire = z.object({ members: z.array(MemberWire) });

// Unknown keys are dropped before anybody sees them: nothing but what is named here is ever read from a request.
export const ChangeRoleInput = z.object({ memberId: idInput<'user'>(), role: z.enum(roles) });
export const MemberRef = z.object({ memberId: idInput<'user'>() });

const standings = [...invitationStates, 'unvouched'] as const satisfies readonly InvitationStanding[];

/** `mail`: what became of the letter; null when nobody knows any more. */
export const InvitationWire = z.object({
  id: IdWire,
  email: z.string(),
  role: z.enum(invitableRoles),
  standing: z.enum(standings),
  sentAt: InstantWire,
  expiresAt: InstantWire,
  invitedBy: z.string().nullable(),
  mail: z.enum(['queued', 'sent', 'failed']).nullable(),
});
export type InvitationWire = z.infer<typeof InvitationWire>;
export const InvitationsWire = z.object({ invitations: z.array(InvitationWire) });

export const InviteInput = z.object({ id: idInput<'invitation'>(), email: EmailInput, role: z.enum(invitableRoles) });
export const InvitationRef = z.object({ invitationId: idInput<'invitation'>() });
/** `link` is what the letter leads to, told to its sender this once; null when it is told already. */
export const SentInvitationWire = z.object({ invitation: InvitationWire, link: z.string().nullable() });

/** Whatever is no token is as unknown as one that nobody sent. */
export const InvitationTokenInput = z.object({ token: z.string().max(200) });

/** What whoever holds the link may know: not the address, but enough of it to be recognised by its owner. */
export const InvitationPreviewWire = z.object({
  organisationName: z.string(),
  role: z.enum(invitableRoles),
  invitedBy: z.string().nullable(),
  maskedEmail: z.string(),
  expiresAt: InstantWire,
  standing: z.enum(standings),
  /** Who is signed in, and whether it is for them. */
  signedInAs: z.object({ email: z.string(), isInvited: z.boolean() }).nullable(),
});
export type InvitationPreviewWire = z.infer<typeof InvitationPreviewWire>;

const offerStandings = [...offerStates, 'expired', 'lapsed'] as const satisfies readonly OfferStanding[];
const PartyWire = z.object({ id: IdWire, displayName: z.string() });
export const OwnershipOfferWire = z.object({
  id: IdWire,
  from: PartyWire,
  to: PartyWire,
  standing: z.enum(offerStandings),
  expiresAt: InstantWire,
});
export type OwnershipOfferWire = z.infer<typeof OwnershipOfferWire>;
export const CurrentOfferWire = z.object({ offer: OwnershipOfferWire.nullable() });
export const OfferOwnershipInput = z.object({ id: idInput<'ownershipOffer'>(), memberId: idInput<'user'>() });
export const OwnershipOfferRef = z.object({ offerId: idInput<'ownershipOffer'>() });

export const CreateOrganisationInput = z.object({ name: lineInput(200) });

/** Nothing to say but that it is done. */
export const DoneWire = z.object({ done: z.literal(true) });
