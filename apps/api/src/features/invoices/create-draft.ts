import type { CreateDraftInput, CreatedDraftWire } from '@glovelly/contract/invoices';
import { figuresOf, reviseDraft, totalInvoice } from '@glovelly/domain/invoices';
import type { z } from 'zod';
import { toCurrency } from '../../db/money-columns.ts';
import { orNotFound, orThrow } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { blankDraft } from './draft-gigs.ts';
import { findBilling, findVersion, insertDraft } from './store.ts';
import { totalsToWire } from './to-wire.ts';

/** Makes a draft with whatever is said of it: one look at the parties, one statement. The same id again leaves the draft that is there. */
export async function createDraft(
  ctx: MemberContext,
  { id, clientId, ...given }: z.output<typeof CreateDraftInput>,
): Promise<CreatedDraftWire> {
  const { vatRegistered, currency } = orNotFound(await findBilling(ctx.db, ctx.actor, clientId), 'client');
  const draft = orThrow(
    reviseDraft(blankDraft(id, clientId, toCurrency(currency), vatRegistered), given, { gigs: [], today: ctx.today() }),
  );
  const isNew = await insertDraft(ctx.db, ctx, draft);
  const version = isNew ? draft.version : orNotFound(await findVersion(ctx.db, ctx.actor, id), 'invoice');
  return { id, version, totals: totalsToWire(totalInvoice(figuresOf(draft))) };
}
