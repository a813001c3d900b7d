import { asDraft, type ChargeableGig, type Draft } from '@glovelly/domain/invoices';
import type { InvoiceId } from '@glovelly/domain/kernel';
import type { Db } from '../../db/database.ts';
import { orNotFound, orThrow } from '../../failure.ts';
import { gigsOf } from './gig-store.ts';
import { loadParties, type Parties, type PartyReader } from './parties-store.ts';
import { fromRow, type InvoiceRow } from './row.ts';
import { findInvoice } from './store.ts';

/** A draft with all that its editor needs: the parties as they are now, and the gigs it charges for. */
export interface Desk {
  readonly draft: Draft;
  readonly row: InvoiceRow;
  readonly parties: Parties;
  readonly gigs: readonly ChargeableGig[];
}

/** Refuses what is no draft any more (`invoice.alreadyIssued`). */
export async function openDesk(db: Db, ctx: PartyReader, id: InvoiceId): Promise<Desk> {
  const row = orNotFound(await findInvoice(db, ctx.actor, id), 'invoice');
  return deskOf(db, ctx, row);
}

export async function deskOf(db: Db, ctx: PartyReader, row: InvoiceRow): Promise<Desk> {
  const draft = orThrow(asDraft(fromRow(row, row.vatRegistered)));
  const [parties, gigs] = await Promise.all([loadParties(db, ctx, draft.clientId), gigsOf(db, ctx.actor, draft.id)]);
  return { row, parties, gigs, draft: { ...draft, vatRegistered: parties.seller.vatRegistered } };
}
