import { archiveName } from '@glovelly/domain/export';
import { Hono } from 'hono';
import { announce } from '../../audit/announce.ts';
import type { Dependencies } from '../../dependencies.ts';
import { createGate } from '../../documents/gate.ts';
import { DomainFailure } from '../../failure.ts';
import { contentDisposition } from '../../http/content-disposition.ts';
import type { FilesEnv } from '../../http/env.ts';
import { access } from '../../http/middleware/access.ts';
import type { MemberContext } from '../../trpc/context.ts';
import { type ArchiveEntry, archive } from './archive.ts';
import { contents, type IssuedPdf } from './contents.ts';
import { createOwnPlaces } from './own-places.ts';
import { openSpool } from './spool.ts';
import { takeEverything } from './take.ts';
import { whileRead } from './while-read.ts';

/** A copy reads everything there is: two at a time leave the others room, and a few may wait. */
const AT_ONCE = 2;
const WAITING = 4;

/** A download holds disk and file handles until it has been read. */
const OPEN_EACH = 2;

/** Everything an organisation has, as one archive. For its owners and admins: it holds the members and the history too. */
export function routes({ database }: Pick<Dependencies, 'database'>, issuedPdf: IssuedPdf) {
  const gate = createGate(AT_ONCE, WAITING);
  const places = createOwnPlaces(OPEN_EACH);
  return new Hono<FilesEnv>().get('/export.zip', access('admin'), async (c) => {
    const ctx = c.var.session;
    const leave = places.enter(ctx.person.id);
    const entering = leave && gate.enter();
    if (leave === null || entering === null) {
      leave?.();
      throw new DomainFailure({ code: 'export.busy' });
    }
    try {
      const body = await everything(database, ctx, issuedPdf, { taken: await entering, read: leave });
      return c.body(whileRead(body), 200, {
        'content-type': 'application/zip',
        'content-disposition': contentDisposition('attachment', nameOf(ctx), 'export'),
        'cache-control': 'no-store',
      });
    } catch (error) {
      leave();
      throw error;
    }
  });
}

/** `after.taken` is called when the database is no longer needed, `after.read` when the download is over, however it ends. */
async function everything(
  database: Dependencies['database'],
  ctx: MemberContext,
  issuedPdf: IssuedPdf,
  after: { readonly taken: () => void; readonly read: () => void },
) {
  const spools = { json: await openSpool(), csv: await openSpool() };
  const release = async () => {
    await Promise.all([spools.json.close(), spools.csv.close()]);
    after.read();
  };
  try {
    const takenAt = new Date(ctx.now());
    const taken = await database.snapshot(ctx.actor, (snapshot) => takeEverything(snapshot, ctx, spools)).finally(after.taken);
    const { organisationId } = ctx.actor;
    await ctx.transact((tx) =>
      announce(tx, ctx, { action: 'organisation.exported', resourceType: 'organisation', resourceId: organisationId }),
    );
    return archive(released(contents({ ctx, taken, spools, takenAt, issuedPdf }), release));
  } catch (error) {
    await release();
    throw error;
  }
}

/** However the reading ends, in full or broken off: what it held is given back. */
async function* released(entries: AsyncGenerator<ArchiveEntry>, release: () => Promise<void>): AsyncGenerator<ArchiveEntry> {
  try {
    yield* entries;
  } finally {
    await release();
  }
}

const nameOf = ({ organisation, today }: MemberContext): string => archiveName(`${organisation.name} ${today()}.zip`, new Set());
