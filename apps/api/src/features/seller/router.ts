import { SaveSellerInput, SellerWire } from '@glovelly/contract/seller';
import { parseBankDetails } from '@glovelly/domain/seller';
import { z } from 'zod';
import { DomainFailure, orNotFound, orThrow } from '../../failure.ts';
import { router } from '../../trpc/init.ts';
import { adminProcedure, readProcedure } from '../../trpc/procedures.ts';
import { checkBank } from './bank-check.ts';
import { findSeller, markWelcomed, saveSeller } from './store.ts';
import { sellerToWire } from './to-wire.ts';

export const sellerRouter = router({
  get: readProcedure
    .input(z.void())
    .output(SellerWire)
    .query(async ({ ctx }) => sellerToWire(orNotFound(await findSeller(ctx.db, ctx.actor), 'seller'))),

  save: adminProcedure
    .input(SaveSellerInput)
    .output(SellerWire)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => {
        const { version, bank, vatNumber, ...given } = input;
        const before = orNotFound(await findSeller(tx, ctx.actor), 'seller');
        if (before.profile.version !== version) throw stale(before.profile.version);
        const seller = {
          ...given,
          vatNumber: given.vatRegistered ? vatNumber : null,
          bank: orThrow(checkBank(orThrow(parseBankDetails(bank)))),
        };
        const completedAt = before.profile.completedAt ?? new Date(ctx.now());
        if (!(await saveSeller(tx, ctx.actor, version, seller, completedAt))) throw stale(version + 1);
        return sellerToWire(orNotFound(await findSeller(tx, ctx.actor), 'seller'));
      }),
    ),

  postpone: adminProcedure
    .input(z.void())
    .output(SellerWire)
    .mutation(async ({ ctx }) => {
      await markWelcomed(ctx.db, ctx.actor, new Date(ctx.now()));
      return sellerToWire(orNotFound(await findSeller(ctx.db, ctx.actor), 'seller'));
    }),
});

const stale = (current: number): DomainFailure => new DomainFailure({ code: 'record.stale', current });
