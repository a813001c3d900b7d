import type { AttachmentId } from '@glovelly/domain/expenses';
import type { ExpenseId } from '@glovelly/domain/kernel';
import { orNotFound } from '../../../failure.ts';
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
      'content-disposition': `${download ? 'attachment' : 'inline'}; ${fileNames(receipt.fileName)}`,
      ...(sandboxed ? { 'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'self'" } : {}),
    },
  });
}

/** The name in ASCII for old readers, and as it is for all others (RFC 6266, RFC 8187). */
function fileNames(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `filename="${ascii.trim() || 'receipt'}"; filename*=UTF-8''${encoded}`;
}
