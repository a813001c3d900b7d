import { DoneWire, InvitationPreviewWire, InvitationTokenInput } from '@glovelly/contract/organisations';
import { SwitchedWire } from '@glovelly/contract/session';
import { sameEmail } from '@glovelly/domain/identity';
import { declineInvitation, invitationStanding, maskedEmail } from '@glovelly/domain/organisations';
import { announceInAuth } from '../../audit/announce-in-auth.ts';
import { orNotFound, orTheirs, orThrow } from '../../failure.ts';
import { takeUpInvitation } from '../../identity/accept-invitation.ts';
import { enterOrganisation } from '../../identity/enter-organisation.ts';
import { type FoundInvitation, findInvitation, lockInvitation, saveDeclined } from '../../identity/invitations.ts';
import { hashToken } from '../../identity/token.ts';
import type { RequestContext } from '../../trpc/context.ts';
import { personProcedure, publicProcedure } from '../../trpc/procedures.ts';

/*
 * What somebody does who holds the link of an invitation. Whoever has no token learns nothing here, and tokens have 256 bits.
 */

/** Who invites whom to what. Of the address no more is told than its owner needs to know it by. */
export const preview = publicProcedure
  .input(InvitationTokenInput)
  .output(InvitationPreviewWire)
  .query(async ({ ctx, input: { token } }) => {
    const invitation = orNotFound(await findInvitation(ctx.dependencies.auth, hashToken(token)), 'invitation');
    return toWire(invitation, await signedInAs(ctx, invitation), ctx.dependencies.now());
  });

/** Makes a member of whoever is signed in, when the invitation is for their address, and moves this session there. */
export const accept = personProcedure
  .input(InvitationTokenInput)
  .output(SwitchedWire)
  .mutation(({ ctx, input: { token } }) =>
    ctx.dependencies.auth.transact(async (tx) => {
      const { id, email } = ctx.person;
      const organisationId = orTheirs(
        await takeUpInvitation(tx, hashToken(token), { id, email, origin: ctx.origin }, ctx.now()),
        'invitation',
      );
      await enterOrganisation(tx, ctx, organisationId);
      return { organisationId };
    }),
  );

/** Without signing in: whoever does not want an account here need not make one to say so. */
export const decline = publicProcedure
  .input(InvitationTokenInput)
  .output(DoneWire)
  .mutation(({ ctx, input: { token }, path }) =>
    ctx.dependencies.auth.transact(async (tx) => {
      const hash = hashToken(token);
      const invitation = orNotFound(await lockInvitation(tx, hash), 'invitation');
      orThrow(declineInvitation(invitation, ctx.dependencies.now()));
      await saveDeclined(tx, orNotFound(hash, 'invitation'));
      const by = { userId: null, origin: strangersOrigin(ctx, path) };
      const { organisationId, id } = invitation;
      await announceInAuth(tx, by, { organisationId, action: 'invitation.declined', resourceType: 'invitation', resourceId: id });
      return { done: true } as const;
    }),
  );

/** Nobody is known here: the log says only that it was whoever had the letter. */
const strangersOrigin = ({ actorKind, requestId, clientAddress, userAgent }: RequestContext, endpoint: string) => ({
  actorKind,
  actorLabel: 'Whoever was invited',
  requestId,
  endpoint,
  ip: clientAddress,
  userAgent: userAgent?.slice(0, 300) ?? null,
});

async function signedInAs(ctx: RequestContext, invitation: FoundInvitation): Promise<InvitationPreviewWire['signedInAs']> {
  const session = await ctx.session();
  return session && { email: session.person.email, isInvited: sameEmail(session.person.email, invitation.email) };
}

const toWire = (invitation: FoundInvitation, signedIn: InvitationPreviewWire['signedInAs'], now: number): InvitationPreviewWire => ({
  organisationName: invitation.organisationName,
  role: invitation.role,
  invitedBy: invitation.sender?.name ?? null,
  maskedEmail: maskedEmail(invitation.email),
  expiresAt: new Date(invitation.expiresAt).toISOString(),
  standing: invitationStanding(invitation, now),
  signedInAs: signedIn,
});
