import type { InvoiceWire } from '@glovelly/contract/invoices';
import type { InvoiceId } from '@glovelly/domain/kernel';
import type { Db } from '../../db/database.ts';
import { orNotFound } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { deskOf } from './desk.ts';
import { gigsOf } from './gig-store.ts';
import { eventsOf, paymentsOf } from './issued-store.ts';
import { issuedToWire } from './issued-to-wire.ts';
import type { InvoiceRow } from './row.ts';
import { findInvoice } from './store.ts';
import { draftToWire } from './to-wire.ts';

type Reader = Pick<MemberContext, 'actor' | 'keys' | 'today'>;

/** An invoice as it stands: a draft with what its editor needs, or what was issued with what became of it. */
export async function readInvoice(db: Db, ctx: Reader, id: InvoiceId): Promise<InvoiceWire> {
  const row = orNotFound(await findInvoice(db, ctx.actor, id), 'invoice');
  return row.state === 'draft' ? draftToWire(await deskOf(db, ctx, row)) : readIssued(db, ctx, row);
}

async function readIssued(db: Db, { actor, today }: Reader, row: InvoiceRow) {
  const id = row.id as InvoiceId; // the primary key
  const [payments, events, gigs] = await Promise.all([paymentsOf(db, actor, id), eventsOf(db, actor, id), gigsOf(db, actor, id)]);
  return issuedToWire({ row, payments, events, gigs }, actor, today());
}
