import { UploadedWire } from '@glovelly/contract/imports';
import { type Id, toId } from '@glovelly/domain/kernel';
import { Hono } from 'hono';
import { DomainFailure, orNotFound } from '../../failure.ts';
import type { FilesEnv } from '../../http/env.ts';
import { access } from '../../http/middleware/access.ts';
import { upload } from './upload.ts';

/**
 * POST /files/imports takes a list as `file`, and as `id` the id it will have, so that an upload that is sent twice is kept once.
 * Bytes go this way and not through tRPC: nothing is made a third larger to travel, and a body that is too large is refused while it comes.
 */
export const routes = () =>
  new Hono<FilesEnv>().post('/', access('member'), async (c) => {
    const { file, id } = await c.req.parseBody().catch(() => ({ file: undefined, id: undefined }));
    if (!(file instanceof File)) throw new DomainFailure({ code: 'import.empty' });
    const batchId: Id<'importBatch'> = typeof id === 'string' ? orNotFound(toId(id), 'import') : c.var.session.newId();
    const bytes = new Uint8Array(await file.arrayBuffer());
    return c.json(UploadedWire.parse(await upload(c.var.session, { id: batchId, fileName: file.name, bytes })), 201);
  });
