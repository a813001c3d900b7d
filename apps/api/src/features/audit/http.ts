import { AuditFilter } from '@glovelly/contract/audit';
import { Hono } from 'hono';
import { DomainFailure } from '../../failure.ts';
import type { FilesEnv } from '../../http/env.ts';
import { access } from '../../http/middleware/access.ts';
import { csvOf } from './csv.ts';

/** GET /files/audit.csv takes the filters of the page in its address, and answers all that they leave. */
export const routes = () =>
  new Hono<FilesEnv>().get('/', access('viewer'), (c) => {
    const filter = AuditFilter.safeParse(c.req.query());
    if (!filter.success) throw new DomainFailure({ code: 'record.refused' });
    return new Response(csvOf(c.var.session, filter.data), {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="history.csv"' },
    });
  });
