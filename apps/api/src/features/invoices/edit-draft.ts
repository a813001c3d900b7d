import type { DraftWire } from '@glovelly/contract/invoices';
import { changesBetween } from '@glovelly/domain/audit';
import type { Draft } from '@glovelly/domain/invoices';
import type { InvoiceId } from '@glovelly/domain/kernel';
import { announceEdit } from '../../audit/announce.ts';
import type { Tx } from '../../db/database.ts';
import { refuseStale } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { type Desk, openDesk } from './desk.ts';
import { saveDraft } from './store.ts';
import { draftToWire } from './to-wire.ts';

/** Load, refuse what is stale or issued, let `edit` decide, save, announce, answer what is there now. An editor saves by itself: it is announced as one. */
export function editDraft(
  ctx: MemberContext,
  { id, version }: { readonly id: InvoiceId; readonly version: number },
  edit: (tx: Tx, desk: Desk) => Draft | Promise<Draft>,
): Promise<DraftWire> {
  return ctx.transact(async (tx) => {
    const desk = await openDesk(tx, ctx, id);
    refuseStale(desk.draft.version, version);
    const edited = await edit(tx, desk);
    if (!(await saveDraft(tx, ctx.actor, desk.draft, edited))) refuseStale((await openDesk(tx, ctx, id)).draft.version, version);
    const changes = changesBetween(desk.draft, edited);
    await announceEdit(tx, ctx, { action: 'invoice.edited', resourceType: 'invoice', resourceId: id, changes });
    return draftToWire(await openDesk(tx, ctx, id));
  });
}
