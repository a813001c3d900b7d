import { AuditFilter, InstallationHistoryFilter } from '@glovelly/contract/audit';
import { Hono } from 'hono';
import type { z } from 'zod';
import type { Dependencies } from '../../dependencies.ts';
import { DomainFailure } from '../../failure.ts';
import type { AppEnv, FilesEnv } from '../../http/env.ts';
import { access } from '../../http/middleware/access.ts';
import { csvOf, type ReadPage } from './csv.ts';
import { listInstallationLines } from './installation-log.ts';
import { listLines } from './store.ts';

/** GET /files/audit.csv takes the filters of the page in its address, and answers all that they leave. */
export const routes = () =>
  new Hono<FilesEnv>().get('/', access('viewer'), (c) => {
    const filter = filterIn(AuditFilter, c.req.query());
    const { db, actor, organisation } = c.var.session;
    return download('history.csv', (page) => listLines(db, actor, organisation.timeZone, filter, page));
  });

/** GET /files/installation-history.csv: the same of what is of no organisation. */
export const installationRoutes = ({ auth }: Dependencies) =>
  new Hono<AppEnv>().get('/', access('platformAdmin'), (c) => {
    const filter = filterIn(InstallationHistoryFilter, c.req.query());
    return download('installation-history.csv', (page) => listInstallationLines(auth, filter, page));
  });

function filterIn<Schema extends z.ZodType>(schema: Schema, query: Record<string, string>): z.output<Schema> {
  const read = schema.safeParse(query);
  if (!read.success) throw new DomainFailure({ code: 'record.refused' });
  return read.data;
}

const download = (name: string, read: ReadPage): Response =>
  new Response(csvOf(read), {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` },
  });
