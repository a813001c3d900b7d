import { SaveSellerInput, SellerWire } from '@glovelly/contract/seller';
import { changesBetween } from '@glovelly/domain/audit';
import { parseBankDetails } from '@glovelly/domain/seller';
import { z } from 'zod';
import { announce, unchanged } from '../../audit/announce.ts';
import { orNotFound, orThrow, refuseStale, stale } from '../../failure.ts';
import { router } from '../../trpc/init.ts';
import { adminProcedure, readProcedure } from '../../trpc/procedures.ts';
import { checkBank } from './bank-check.ts';
import { sellerFromRow } from './row.ts';
import { findSeller, markWelcomed, saveSeller } from './store.ts';
import { sellerToWire } from './to-wire.ts';

export const sellerRouter = router({
  get: readProcedure
    .input(z.void())
    .output(SellerWire)
    .query(async ({ ctx }) => sellerToWire(orNotFound(await findSeller(ctx.db, ctx), 'seller'))),

  save: adminProcedure
    .input(SaveSellerInput)
    .output(SellerWire)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => {
        const { version, bank, vatNumber, ...given } = input;
        const before = orNotFound(await findSeller(tx, ctx), 'seller');
        refuseStale(before.profile.version, version);
        const seller = {
          ...given,
          vatNumber: given.vatRegistered ? vatNumber : null,
          bank: orThrow(checkBank(orThrow(parseBankDetails(bank)))),
        };
        const completedAt = before.profile.completedAt ?? new Date(ctx.now());
        if (!(await saveSeller(tx, ctx, version, seller, completedAt))) throw stale(version + 1);
        const changes = changesBetween(sellerFromRow(before.profile, before.organisation.vatRegistered), seller);
        await announce(tx, ctx, { action: 'seller.changed', resourceType: 'seller', resourceId: ctx.actor.organisationId, changes });
        return sellerToWire(orNotFound(await findSeller(tx, ctx), 'seller'));
      }),
    ),

  postpone: adminProcedure
    .input(z.void())
    .output(SellerWire)
    .mutation(({ ctx }) =>
      ctx.transact(async (tx) => {
        const isFirst = await markWelcomed(tx, ctx.actor, new Date(ctx.now()));
        if (isFirst) await announce(tx, ctx, { action: 'seller.postponed', resourceType: 'seller', resourceId: ctx.actor.organisationId });
        else unchanged(tx);
        return sellerToWire(orNotFound(await findSeller(tx, ctx), 'seller'));
      }),
    ),
});
