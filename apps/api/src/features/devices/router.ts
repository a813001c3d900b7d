import { DeviceRef, DevicesWire, SignedOutWire } from '@glovelly/contract/devices';
import { z } from 'zod';
import { announceInAuth } from '../../audit/announce-in-auth.ts';
import { DomainFailure } from '../../failure.ts';
import { router } from '../../trpc/init.ts';
import { personProcedure } from '../../trpc/procedures.ts';
import { endOne, endOthers, listSessions } from './store.ts';
import { toWire } from './to-wire.ts';

/** Where a person is signed in, wherever they act. What is ended is refused at its very next request. */
export const devicesRouter = router({
  list: personProcedure
    .input(z.void())
    .output(DevicesWire)
    .query(async ({ ctx }) => {
      const rows = await listSessions(ctx.dependencies.auth, ctx.person.id);
      const devices = rows.map((row) => toWire(row, ctx.sessionId));
      return { devices: devices.toSorted((a, b) => Number(b.isThisOne) - Number(a.isThisOne)) };
    }),

  signOut: personProcedure
    .input(DeviceRef)
    .output(SignedOutWire)
    .mutation(({ ctx, input }) =>
      ctx.dependencies.auth.transact(async (tx) => {
        if (!(await endOne(tx, ctx.person.id, input.id))) throw new DomainFailure({ code: 'record.notFound', what: 'device' });
        const by = { userId: ctx.person.id, origin: ctx.origin };
        await announceInAuth(tx, by, { organisationId: null, action: 'session.ended', resourceType: 'session', resourceId: input.id });
        return { count: 1 };
      }),
    ),

  signOutOthers: personProcedure
    .input(z.void())
    .output(SignedOutWire)
    .mutation(({ ctx }) =>
      ctx.dependencies.auth.transact(async (tx) => {
        const count = await endOthers(tx, ctx.person.id, ctx.sessionId);
        const by = { userId: ctx.person.id, origin: ctx.origin };
        const what = { organisationId: null, resourceType: 'session', resourceId: null } as const;
        if (count > 0) await announceInAuth(tx, by, { ...what, action: 'session.ended', changes: { counts: { sessions: count } } });
        return { count };
      }),
    ),
});
