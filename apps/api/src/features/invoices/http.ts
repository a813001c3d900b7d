import { type InvoiceId, toId } from '@glovelly/domain/kernel';
import { Hono } from 'hono';
import { orNotFound } from '../../failure.ts';
import { contentDisposition } from '../../http/content-disposition.ts';
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
      'content-disposition': contentDisposition(download ? 'attachment' : 'inline', `${safe(name)}.pdf`, 'invoice'),
      'cache-control': caching,
      ...more,
    },
  });
}

/** Safe on every file system. */
const safe = (name: string): string => {
  const characters = [...name.replace(/[\\/:*?"<>|\p{C}]+/gu, '-').replace(/^[.\s]+|[.\s]+$/g, '')];
  return characters.slice(0, 120).join('');
};
