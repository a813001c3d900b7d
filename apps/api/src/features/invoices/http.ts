import { type InvoiceId, toId } from '@glovelly/domain/kernel';
import { Hono } from 'hono';
import { orNotFound } from '../../failure.ts';
import type { FilesEnv } from '../../http/env.ts';
import { access } from '../../http/middleware/access.ts';
import { type InvoicePdf, issuedPdf, previewPdf } from './pdf.ts';

/** PDFs: shown inline; `?download` asks the browser to save it. */
export const routes = () =>
  new Hono<FilesEnv>()
    .get('/:id/preview.pdf', access('viewer'), async (c) =>
      pdf(await previewPdf(c.var.session, idOf(c.req.param('id'))), c.req.query('download') !== undefined, 'no-store'),
    )
    .get('/:file{.+\\.pdf}', access('viewer'), async (c) => {
      const issued = await issuedPdf(c.var.session, idOf(c.req.param('file').slice(0, -'.pdf'.length)));
      const etag = `"${Buffer.from(issued.sha256).toString('hex')}"`;
      if (c.req.header('if-none-match') === etag) return c.body(null, 304, { etag });
      return pdf(issued, c.req.query('download') !== undefined, 'private, no-cache', { etag });
    });

/** What is no id names nothing. */
const idOf = (text: string): InvoiceId => orNotFound(toId<'invoice'>(text), 'invoice');

function pdf({ bytes, name }: InvoicePdf, download: boolean, caching: string, more: Record<string, string> = {}): Response {
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `${download ? 'attachment' : 'inline'}; ${fileName(name)}`,
      'cache-control': caching,
      ...more,
    },
  });
}

/** Safe on every file system, in ASCII for old readers and as it is for all others (RFC 6266, RFC 8187). */
function fileName(name: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\p{C}]+/gu, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120);
  const ascii = safe
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/%/g, '_');
  const encoded = encodeURIComponent(`${safe}.pdf`).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `filename="${ascii.trim() || 'invoice'}.pdf"; filename*=UTF-8''${encoded}`;
}
