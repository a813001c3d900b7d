import {
  ChargeableMonthsInput,
  ChargeableMonthsWire,
  CreateDraftInput,
  CreatedDraftWire,
  DeletedInvoiceWire,
  DifferenceWire,
  DraftEmptyInput,
  DraftFromGigsInput,
  DraftFromMonthInput,
  DraftRef,
  DraftWire,
  InvoiceListInput,
  InvoicePageWire,
  InvoiceRef,
  InvoiceTotalsInput,
  InvoiceTotalsWire,
  InvoiceWire,
  IssueInput,
  IssuePreviewInput,
  IssuePreviewWire,
  NumbersInput,
  NumbersWire,
  RemoveGigInput,
  SaveDraftInput,
  VoidInput,
} from '@glovelly/contract/invoices';
import { reviseDraft } from '@glovelly/domain/invoices';
import type { InvoiceId } from '@glovelly/domain/kernel';
import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { orThrow } from '../../failure.ts';
import { atOnce } from '../../trpc/at-once.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { router } from '../../trpc/init.ts';
import { memberProcedure, readProcedure } from '../../trpc/procedures.ts';
import { chargeableMonths } from './chargeable-months.ts';
import { createDraft } from './create-draft.ts';
import { deleteDraftAndFree } from './delete-draft.ts';
import { openDesk } from './desk.ts';
import { declined, draftFromGigs, draftFromMonth, refreshed, withoutGig } from './draft-gigs.ts';
import { editDraft } from './edit-draft.ts';
import { issue, previewIssue } from './issue.ts';
import { listInvoices, sumInvoices } from './list/store.ts';
import { reportNumbers } from './numbers.ts';
import { drawIssued } from './pdf.ts';
import { readInvoice } from './read-invoice.ts';
import { differencesOf, itemToWire } from './to-wire.ts';
import { voidIssued } from './void.ts';

export const invoicesRouter = router({
  list: readProcedure
    .input(atOnce(InvoiceListInput))
    .output(atOnce(InvoicePageWire))
    .query(async ({ ctx, input }) => {
      const today = ctx.today();
      const { items, nextCursor } = await listInvoices(ctx.db, ctx.actor, input, today);
      return { invoices: items.map((item) => itemToWire(item, today)), nextCursor };
    }),

  totals: readProcedure
    .input(InvoiceTotalsInput)
    .output(InvoiceTotalsWire)
    .query(async ({ ctx, input }) => {
      const sums = await sumInvoices(ctx.db, ctx.actor, input, ctx.today());
      return {
        count: sums.reduce((all, { count }) => all + count, 0),
        sums: sums.map(({ count, currency, total, due }) => ({ count, total: { minor: total, currency }, due: { minor: due, currency } })),
      };
    }),

  get: readProcedure
    .input(InvoiceRef)
    .output(InvoiceWire)
    .query(({ ctx, input }) => readInvoice(ctx.db, ctx, input.id)),

  numbers: readProcedure
    .input(NumbersInput)
    .output(NumbersWire)
    .query(({ ctx, input }) => reportNumbers(ctx, input.year)),

  chargeableMonths: memberProcedure
    .input(ChargeableMonthsInput)
    .output(ChargeableMonthsWire)
    .query(({ ctx, input }) => chargeableMonths(ctx.db, ctx.actor, input.clientId)),

  draftFromGigs: memberProcedure
    .input(DraftFromGigsInput)
    .output(InvoiceWire)
    .mutation(({ ctx, input }) => make(ctx, input.id, (tx) => draftFromGigs(tx, ctx, input.id, input.gigIds))),

  draftFromMonth: memberProcedure
    .input(DraftFromMonthInput)
    .output(InvoiceWire)
    .mutation(({ ctx, input }) => make(ctx, input.id, (tx) => draftFromMonth(tx, ctx, input.id, input))),

  draftEmpty: memberProcedure
    .input(DraftEmptyInput)
    .output(InvoiceWire)
    .mutation(async ({ ctx, input }) => {
      await createDraft(ctx, input);
      return readInvoice(ctx.db, ctx, input.id);
    }),

  create: memberProcedure
    .input(atOnce(CreateDraftInput))
    .output(atOnce(CreatedDraftWire))
    .mutation(({ ctx, input }) => createDraft(ctx, input)),

  saveDraft: memberProcedure
    .input(SaveDraftInput)
    .output(DraftWire)
    .mutation(({ ctx, input }) =>
      editDraft(ctx, input, (_, { draft, gigs }) => orThrow(reviseDraft(draft, input.patch, { gigs, today: ctx.today() }))),
    ),

  differences: memberProcedure
    .input(InvoiceRef)
    .output(z.array(DifferenceWire))
    .query(async ({ ctx, input }) => {
      const { draft, gigs, parties } = await openDesk(ctx.db, ctx, input.id);
      return differencesOf(draft, gigs, parties);
    }),

  refresh: memberProcedure
    .input(DraftRef)
    .output(DraftWire)
    .mutation(({ ctx, input }) => editDraft(ctx, input, (tx, desk) => refreshed(tx, ctx, desk))),

  declineRefresh: memberProcedure
    .input(DraftRef)
    .output(DraftWire)
    .mutation(({ ctx, input }) => editDraft(ctx, input, (_, desk) => declined(desk))),

  removeGig: memberProcedure
    .input(RemoveGigInput)
    .output(DraftWire)
    .mutation(({ ctx, input }) => editDraft(ctx, input, (tx, desk) => withoutGig(tx, ctx, desk, input.gigId))),

  deleteDraft: memberProcedure
    .input(DraftRef)
    .output(DeletedInvoiceWire)
    .mutation(({ ctx, input }) => deleteDraftAndFree(ctx, input)),

  issuePreview: memberProcedure
    .input(IssuePreviewInput)
    .output(IssuePreviewWire)
    .query(({ ctx, input }) => previewIssue(ctx, input.id, input.invoiceDate)),

  issue: memberProcedure
    .input(IssueInput)
    .output(InvoiceWire)
    .mutation(async ({ ctx, input }) => {
      const id = await issue(ctx, input);
      await drawIssued(ctx, id);
      return readInvoice(ctx.db, ctx, id);
    }),

  void: memberProcedure
    .input(VoidInput)
    .output(InvoiceWire)
    .mutation(({ ctx, input }) => voidIssued(ctx, input)),
});

/** Makes a draft, or leaves the one that is there: the same click twice makes one. */
const make = (ctx: MemberContext, id: InvoiceId, work: (tx: Tx) => Promise<void>): Promise<InvoiceWire> =>
  ctx.transact(async (tx) => {
    await work(tx);
    return readInvoice(tx, ctx, id);
  });
