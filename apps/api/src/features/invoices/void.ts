import type { InvoiceWire, VoidInput } from '@glovelly/contract/invoices';
import { voidInvoice } from '@glovelly/domain/invoices';
import type { z } from 'zod';
import { announce } from '../../audit/announce.ts';
import { orNotFound, orThrow, refuseStale } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { keepEvent } from './event-store.ts';
import { freeGigs } from './gig-store.ts';
import { saveVoid } from './issued-store.ts';
import { readInvoice } from './read-invoice.ts';
import { fromRow } from './row.ts';
import { findInvoice, lockInvoice } from './store.ts';

/** Takes an invoice back and frees its gigs: they can be invoiced again. Its number stays its own, in the report of numbers, with the reason. */
export const voidIssued = (ctx: MemberContext, { id, version, reason }: z.output<typeof VoidInput>): Promise<InvoiceWire> =>
  ctx.transact(async (tx) => {
    await lockInvoice(tx, ctx.actor, id);
    const row = orNotFound(await findInvoice(tx, ctx.actor, id), 'invoice');
    const voided = orThrow(voidInvoice(fromRow(row, row.vatRegistered), reason));
    refuseStale(row.version, version);
    await freeGigs(tx, ctx.actor, id);
    await saveVoid(tx, ctx.actor, id, voided.reason, new Date(ctx.now()));
    await keepEvent(tx, ctx, id, 'voided', { reason: voided.reason });
    await announce(tx, ctx, { action: 'invoice.voided', resourceType: 'invoice', resourceId: id });
    return readInvoice(tx, ctx, id);
  });
