import type { InvoiceId } from '@glovelly/domain/kernel';
import { invariant } from '@glovelly/domain/kernel';
import { announce } from '../../audit/announce.ts';
import { refuseStale } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { openDesk } from './desk.ts';
import { freeGigs } from './gig-store.ts';
import { deleteDraft, lockInvoice } from './store.ts';

/** Deletes a draft. Its gigs are free again, and no number is lost: a draft has none. */
export const deleteDraftAndFree = (
  ctx: MemberContext,
  { id, version }: { readonly id: InvoiceId; readonly version: number },
): Promise<{ id: InvoiceId }> =>
  ctx.transact(async (tx) => {
    await lockInvoice(tx, ctx.actor, id);
    const { draft } = await openDesk(tx, ctx, id);
    refuseStale(draft.version, version);
    await freeGigs(tx, ctx.actor, id);
    invariant(await deleteDraft(tx, ctx.actor, draft), 'the draft is held since it was loaded');
    await announce(tx, ctx, { action: 'invoice.discarded', resourceType: 'invoice', resourceId: id });
    return { id };
  });
