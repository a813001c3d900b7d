import { createHash } from 'node:crypto';
import { printInvoice } from '@glovelly/domain/invoices';
import type { InvoiceId } from '@glovelly/domain/kernel';
import { orNotFound } from '../../failure.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { openDesk } from './desk.ts';
import { thaw } from './frozen-document.ts';
import { factsOf } from './issue.ts';
import { savePdf } from './issued-store.ts';
import type { InvoiceRow } from './row.ts';
import { findInvoice } from './store.ts';

export interface InvoicePdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: Uint8Array;
  /** Without its ending. */
  readonly name: string;
}

/** What the PDF of a draft would be, drawn as it stands. Nothing of it is kept. */
export async function previewPdf(ctx: MemberContext, id: InvoiceId): Promise<InvoicePdf> {
  const desk = await openDesk(ctx.db, ctx, id);
  const document = printInvoice(desk.draft, factsOf(desk, desk.draft.invoiceDate ?? ctx.today()));
  const bytes = await ctx.documents.renderInvoice(document);
  return { bytes, sha256: sha256(bytes), name: `Draft for ${desk.parties.client.name}` };
}

/**
 * The PDF of an issued invoice: the bytes that were kept when it was first drawn. Where they are not there, or not what they were, it is drawn
 * from the frozen document, which gives the same bytes again.
 */
export async function issuedPdf(ctx: MemberContext, id: InvoiceId): Promise<InvoicePdf> {
  const row = orNotFound(await findInvoice(ctx.db, ctx.actor, id), 'invoice');
  const document = orNotFound(row.document, 'invoice'); // a draft has a preview and no PDF
  const name = `Invoice ${row.number}`;
  const kept = row.pdfStorageKey === null ? null : await ctx.blobs.get(row.pdfStorageKey);
  if (kept && isWhole(row, sha256(kept))) return { bytes: kept, sha256: sha256(kept), name };
  const bytes = await ctx.documents.renderInvoice(thaw(document));
  await keep(ctx, row, bytes);
  return { bytes, sha256: sha256(bytes), name };
}

/** Draws the PDF of what was just issued and keeps it. That it cannot be drawn now takes nothing back: it is drawn when it is first asked for. */
export async function drawIssued(ctx: MemberContext, id: InvoiceId): Promise<void> {
  try {
    await issuedPdf(ctx, id);
  } catch (cause) {
    ctx.log.warn({ err: cause, invoiceId: id }, 'the PDF of an issued invoice is not drawn yet');
  }
}

/** The bytes go first: an invoice never names a PDF that is not there. */
async function keep(ctx: MemberContext, row: InvoiceRow, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const id = row.id as InvoiceId; // the primary key
  const drawn = sha256(bytes);
  if (row.pdfSha256 !== null && !isWhole(row, drawn)) {
    ctx.log.error({ invoiceId: id }, 'a PDF is lost and is not drawn as it was: the frozen document is what holds');
    return;
  }
  const key = `organisations/${ctx.actor.organisationId}/invoices/${id}/invoice.pdf`;
  await ctx.blobs.put(key, bytes, { contentType: 'application/pdf' });
  if (row.pdfSha256 === null && ctx.actor.role !== 'viewer') await savePdf(ctx.db, ctx.actor, id, key, drawn);
}

const isWhole = (row: InvoiceRow, drawn: Uint8Array): boolean => row.pdfSha256 !== null && Buffer.from(row.pdfSha256).equals(drawn);

const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(bytes).digest());
