import { AuditListInput, AuditPageWire, AuditPeopleWire } from '@glovelly/contract/audit';
import { z } from 'zod';
import { router } from '../../trpc/init.ts';
import { readProcedure } from '../../trpc/procedures.ts';
import { recordsOf } from './line.ts';
import { namesOf } from './names-store.ts';
import { listLines, listPeople } from './store.ts';
import { toWire } from './to-wire.ts';

/** The history of an organisation. Everybody may ask; what they are shown is the rule's to say: all of it, or what they did themselves. */
export const auditRouter = router({
  list: readProcedure
    .input(AuditListInput)
    .output(AuditPageWire)
    .query(async ({ ctx, input: { cursor, take, ...filter } }) => {
      const { rows, nextCursor } = await listLines(ctx.db, ctx.actor, ctx.organisation.timeZone, filter, { cursor, take });
      const names = await namesOf(ctx.db, ctx.actor, recordsOf(rows));
      return { entries: rows.map((row) => toWire(row, names)), nextCursor };
    }),

  people: readProcedure
    .input(z.void())
    .output(AuditPeopleWire)
    .query(({ ctx }) => listPeople(ctx.db, ctx.actor)),
});
