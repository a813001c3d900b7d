import { CurrentOfferWire, DoneWire, OfferOwnershipInput, OwnershipOfferRef } from '@glovelly/contract/organisations';
import type { Id } from '@glovelly/domain/kernel';
import { endOffer, offerOwnership, offerStanding, offersPerPerson, takeOwnership } from '@glovelly/domain/organisations';
import { z } from 'zod';
import { announce, unchanged } from '../../audit/announce.ts';
import type { Db, Tx } from '../../db/database.ts';
import { orNotFound, orTheirs, orThrow } from '../../failure.ts';
import { type RateLimit, takeTurn } from '../../identity/rate-limit.ts';
import { linkInto } from '../../mail/link-into.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { router } from '../../trpc/init.ts';
import { ownerProcedure, readProcedure } from '../../trpc/procedures.ts';
import { ownershipOfferMail } from './mails.ts';
import { listMembers, lockMembers, type MemberRow } from './member-store.ts';
import { findOffer, findOpenOffer, insertOffer, saveHandover, saveOfferEnd } from './ownership-store.ts';
import { nameOf } from './send-invitation.ts';
import { offerToWire, toOffer } from './to-wire.ts';

const offers: RateLimit = { name: 'ownershipOffers', allowances: offersPerPerson };

const DONE = { done: true } as const;

/** Handing an organisation over, in two steps: an owner holds it out, the member takes it. */
export const ownershipRouter = router({
  current: readProcedure
    .input(z.void())
    .output(CurrentOfferWire)
    .query(async ({ ctx }) => {
      const offer = await findOpenOffer(ctx.db, ctx.actor);
      return { offer: offer && offerToWire(offer, await listMembers(ctx.db), ctx.now()) };
    }),

  offer: ownerProcedure
    .input(OfferOwnershipInput)
    .output(DoneWire)
    .mutation(async ({ ctx, input }) => {
      // Looked at before, so that what is refused, and the second click, take no turn.
      if ((await mayOffer(ctx.db, ctx, await listMembers(ctx.db), input)) === 'offeredBefore') return DONE;
      orThrow(await takeTurn(ctx.dependencies, offers, ctx.actor.userId));
      return ctx.transact(async (tx) => {
        const { id, memberId } = input;
        const offered = await mayOffer(tx, ctx, await lockMembers(tx), input);
        if (offered === 'offeredBefore') {
          unchanged(tx);
          return DONE;
        }
        const { to, ranOut } = offered;
        if (ranOut) await saveOfferEnd(tx, ranOut, 'withdrawn');
        await insertOffer(tx, ctx.actor, id, memberId);
        const { mail, publicUrl } = ctx.dependencies;
        const link = linkInto(publicUrl, ctx.actor.organisationId, '/settings/members');
        const facts = {
          to: to.email,
          organisation: ctx.organisation.name,
          by: { name: nameOf(ctx.person), email: ctx.person.email },
          link,
        };
        await mail.post(tx, ownershipOfferMail(facts));
        await announce(tx, ctx, { action: 'ownership.offered', resourceType: 'member', resourceId: memberId });
        return DONE;
      });
    }),

  withdraw: ownerProcedure
    .input(OwnershipOfferRef)
    .output(DoneWire)
    .mutation(({ ctx, input }) => ctx.transact((tx) => end(tx, ctx, input.offerId, 'withdrawn'))),

  decline: readProcedure
    .input(OwnershipOfferRef)
    .output(DoneWire)
    .mutation(({ ctx, input }) => ctx.transact((tx) => end(tx, ctx, input.offerId, 'declined'))),

  accept: readProcedure
    .input(OwnershipOfferRef)
    .output(DoneWire)
    .mutation(({ ctx, input: { offerId } }) =>
      ctx.transact(async (tx) => {
        const offer = await offerNow(tx, ctx, offerId);
        const { owner } = orTheirs(takeOwnership(offer, ctx.actor.userId, ctx.now()), 'offer');
        await saveHandover(tx, offerId);
        const values = { role: { from: offer.toRole, to: 'owner' } };
        await announce(tx, ctx, { action: 'ownership.transferred', resourceType: 'member', resourceId: owner, changes: { values } });
        return DONE;
      }),
    ),
});

/** To whom it is held out, and the offer before that ran out; or that this very one was made by the first click. */
async function mayOffer(
  db: Db,
  ctx: MemberContext,
  members: readonly MemberRow[],
  { id, memberId }: z.infer<typeof OfferOwnershipInput>,
): Promise<'offeredBefore' | { readonly to: MemberRow; readonly ranOut: string | null }> {
  const known = (whom: Id<'user'>) =>
    orNotFound(
      members.find(({ userId }) => userId === whom),
      'member',
    );
  const [by, to] = [known(ctx.actor.userId), known(memberId)];
  const open = await findOpenOffer(db, ctx.actor);
  if (open?.id === id) return 'offeredBefore';
  const isOpen = open !== null && offerStanding(toOffer(open, members), ctx.now()) === 'pending';
  orThrow(offerOwnership(by.role, to.role, isOpen));
  return { to, ranOut: open?.id ?? null };
}

async function end(tx: Tx, ctx: MemberContext, offerId: Id<'ownershipOffer'>, how: 'declined' | 'withdrawn') {
  const offer = await offerNow(tx, ctx, offerId);
  orTheirs(endOffer(offer, ctx.actor, how), 'offer');
  await saveOfferEnd(tx, offerId, how);
  await announce(tx, ctx, { action: `ownership.${how}`, resourceType: 'member', resourceId: offer.to });
  return DONE;
}

/** The offer and the two it is about, with nobody else changing them. */
async function offerNow(tx: Tx, ctx: MemberContext, id: Id<'ownershipOffer'>) {
  const members = await lockMembers(tx);
  return toOffer(orNotFound(await findOffer(tx, ctx.actor, id), 'offer'), members);
}
