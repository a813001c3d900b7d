import {
  AccessRequestListInput,
  AccessRequestPageWire,
  AccessRequestRef,
  AccessRequestWire,
  ApproveAccessInput,
  AskForAccessInput,
  DeclineAccessInput,
  PendingAccessWire,
  RefusedLoginWire,
} from '@glovelly/contract/access-requests';
import { z } from 'zod';
import { router } from '../../trpc/init.ts';
import { platformAdminProcedure, publicProcedure } from '../../trpc/procedures.ts';
import { approveAccess } from './approve.ts';
import { ask } from './ask.ts';
import { declineAccess } from './decline.ts';
import { readAccessRequest } from './read.ts';
import { countPending, listAccessRequests } from './store.ts';
import { toSummaryWire } from './to-wire.ts';

export const accessRequestsRouter = router({
  ask: publicProcedure
    .input(AskForAccessInput)
    .output(z.void())
    .mutation(({ ctx, input }) => ask(ctx, input)),

  /** Whom the provider signed in to this browser a moment ago, and nobody has let in. */
  refusedLogin: publicProcedure
    .input(z.void())
    .output(RefusedLoginWire)
    .query(async ({ ctx }) => {
      const login = await ctx.refusedLogin();
      return login && { name: login.name, email: login.email };
    }),

  list: platformAdminProcedure
    .input(AccessRequestListInput)
    .output(AccessRequestPageWire)
    .query(async ({ ctx, input }) => {
      const { rows, nextCursor } = await listAccessRequests(ctx.dependencies.auth, input);
      return { requests: rows.map(toSummaryWire), nextCursor };
    }),

  pending: platformAdminProcedure
    .input(z.void())
    .output(PendingAccessWire)
    .query(async ({ ctx }) => ({ count: await countPending(ctx.dependencies.auth) })),

  get: platformAdminProcedure
    .input(AccessRequestRef)
    .output(AccessRequestWire)
    .query(({ ctx, input }) => readAccessRequest(ctx.dependencies, input.requestId)),

  approve: platformAdminProcedure
    .input(ApproveAccessInput)
    .output(AccessRequestWire)
    .mutation(async ({ ctx, input }) => {
      await approveAccess(ctx, input);
      return readAccessRequest(ctx.dependencies, input.requestId);
    }),

  decline: platformAdminProcedure
    .input(DeclineAccessInput)
    .output(AccessRequestWire)
    .mutation(async ({ ctx, input }) => {
      await declineAccess(ctx, input);
      return readAccessRequest(ctx.dependencies, input.requestId);
    }),
});
