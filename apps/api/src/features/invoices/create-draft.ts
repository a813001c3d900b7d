import type { CreateDraftInput, CreatedDraftWire } from '@glovelly/contract/invoices';
import { asDraft, type Draft, figuresOf, reviseDraft, sameWish, totalInvoice } from '@glovelly/domain/invoices';
import type { InvoiceId } from '@glovelly/domain/kernel';
import type { z } from 'zod';
import { toCurrency } from '../../db/money-columns.ts';
import { orNotFound, orThrow } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { blankDraft } from './draft-gigs.ts';
import { fromRow } from './row.ts';
import { findBilling, findInvoice, insertDraft } from './store.ts';
import { totalsToWire } from './to-wire.ts';

/** Makes a draft with whatever is said of it: one look at the parties, one statement. The same wish again leaves the draft that is there, another is refused. */
export async function createDraft(
  ctx: MemberContext,
  { id, clientId, ...given }: z.output<typeof CreateDraftInput>,
): Promise<CreatedDraftWire> {
  const { vatRegistered, currency } = orNotFound(await findBilling(ctx.db, ctx.actor, clientId), 'client');
  const draft = orThrow(
    reviseDraft(blankDraft(id, clientId, toCurrency(currency), vatRegistered), given, { gigs: [], today: ctx.today() }),
  );
  const made = (await insertDraft(ctx.db, ctx, draft)) ? draft : orThrow(sameWish(await draftThere(ctx, id), draft));
  return { id, version: made.version, totals: totalsToWire(totalInvoice(figuresOf(made))) };
}

async function draftThere(ctx: MemberContext, id: InvoiceId): Promise<Draft> {
  const row = orNotFound(await findInvoice(ctx.db, ctx.actor, id), 'invoice');
  return orThrow(asDraft(fromRow(row, row.vatRegistered)));
}
