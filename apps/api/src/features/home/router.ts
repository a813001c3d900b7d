import { HomeSummaryWire } from '@glovelly/contract/home';
import { taxYearOf } from '@glovelly/domain/calendar';
import { z } from 'zod';
import { router } from '../../trpc/init.ts';
import { readProcedure } from '../../trpc/procedures.ts';
import { comingUp, drafts, gigsToInvoice, income, outstanding, whatThereIs } from './store.ts';

export const homeRouter = router({
  summary: readProcedure
    .input(z.void())
    .output(HomeSummaryWire)
    .query(async ({ ctx: { db, actor, organisation, today } }) => {
      const day = today();
      const taxYear = taxYearOf(day, organisation.taxYearStart);
      const [toInvoice, begun, owed, late, received, next, has] = await Promise.all([
        gigsToInvoice(db, actor, day),
        drafts(db, actor),
        outstanding(db, actor),
        outstanding(db, actor, { dueBefore: day }),
        income(db, actor, taxYear),
        comingUp(db, actor, day),
        whatThereIs(db, actor),
      ]);
      return {
        today: day,
        taxYear: { label: taxYear.label, from: taxYear.from, to: taxYear.to },
        gigsToInvoice: toInvoice,
        drafts: begun,
        outstanding: { count: owed.count, amounts: owed.amounts },
        overdue: late,
        income: received,
        comingUp: next,
        has,
      };
    }),
});
