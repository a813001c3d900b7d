import { type Id, toId } from '@glovelly/domain/kernel';
import { Hono } from 'hono';
import { DomainFailure, orNotFound } from '../../failure.ts';
import type { FilesEnv } from '../../http/env.ts';
import { access } from '../../http/middleware/access.ts';
import { addReceipt } from './receipts/add-receipt.ts';
import { serveReceipt } from './receipts/serve-receipt.ts';

/** Receipts come and go as bytes. They are taken away by `expenses.removeReceipt`, with everything else that changes. */
export const routes = () =>
  new Hono<FilesEnv>()
    .post('/:expenseId/receipts', access('member'), async (c) => {
      const expenseId = idOf<'expense'>(c.req.param('expenseId'), 'expense');
      const { file } = await c.req.parseBody().catch(() => ({ file: undefined }));
      if (!(file instanceof File)) throw new DomainFailure({ code: 'receipt.empty' });
      const bytes = new Uint8Array(await file.arrayBuffer());
      return c.json(await addReceipt(c.var.session, expenseId, { fileName: file.name, bytes }), 201);
    })
    .get('/:expenseId/receipts/:receiptId', access('viewer'), (c) => {
      const expenseId = idOf<'expense'>(c.req.param('expenseId'), 'receipt');
      const receiptId = idOf<'attachment'>(c.req.param('receiptId'), 'receipt');
      return serveReceipt(c.var.session, expenseId, receiptId, c.req.query('download') !== undefined);
    });

/** What is no id names nothing. */
const idOf = <Of extends string>(text: string, what: string): Id<Of> => orNotFound(toId<Of>(text), what);
