import type { AttachmentId } from '@glovelly/domain/expenses';
import type { ExpenseId } from '@glovelly/domain/kernel';
import { orNotFound } from '../../../failure.ts';
import { contentDisposition } from '../../../http/content-disposition.ts';
import type { MemberContext } from '../../../trpc/context.ts';
import { findReceipt } from './store.ts';

/**
 * The bytes as they came. They are somebody's upload: as for every file, the browser is told what they are and forbidden to guess, and they may
 * run and reach nothing. All but PDFs are sandboxed besides: browsers show no PDF in a sandbox.
 */
export async function serveReceipt(ctx: MemberContext, expenseId: ExpenseId, id: AttachmentId, download: boolean): Promise<Response> {
  const receipt = orNotFound(await findReceipt(ctx.db, ctx.actor, expenseId, id), 'receipt');
  const bytes = orNotFound(await ctx.blobs.get(receipt.storageKey), 'receipt');
  const sandboxed = receipt.contentType !== 'application/pdf';
  return new Response(bytes, {
    headers: {
      'content-type': receipt.contentType,
      'content-length': String(bytes.length),
      'content-disposition': contentDisposition(download ? 'attachment' : 'inline', receipt.fileName, 'receipt'),
      ...(sandboxed ? { 'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'self'" } : {}),
    },
  });
}
