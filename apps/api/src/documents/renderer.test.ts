import { createHash } from 'node:crypto';
import { type InvoiceDocument, renderInvoice } from '@glovelly/documents';
import { invoice, invoiceOf } from '@glovelly/documents/fixtures';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocumentRenderer } from './renderer.ts';

const renderer = createDocumentRenderer({ threads: 1 });
afterAll(() => renderer.close());

const print = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const unavailable = (reason: string) => ({ failure: { code: 'document.unavailable', reason } });
const HEAVY: InvoiceDocument = { ...invoice, notes: 'A note of many words. '.repeat(1_000_000) };

const patient = { timeout: 30_000 }; // threads take seconds to start on a machine that is busy with other tests

describe('drawing documents on another thread', patient, () => {
  it('gives the same bytes as drawing them here', async () => {
    expect(print(await renderer.renderInvoice(invoice))).toBe(print(renderInvoice(invoice)));
  });

  it('draws many at once and mixes none up', async () => {
    const documents = Array.from({ length: 20 }, (_, index) => invoiceOf(index + 1));
    const drawn = await Promise.all(documents.map((document) => renderer.renderInvoice(document)));
    expect(drawn.map(print)).toEqual(documents.map((document) => print(renderInvoice(document))));
  });

  it('leaves the event loop free meanwhile', async () => {
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 1);
    await renderer.renderInvoice(invoiceOf(3_000));
    clearInterval(turning);
    expect(turns).toBeGreaterThan(10);
  });

  it('takes sums and logos that are not JSON', async () => {
    const document: InvoiceDocument = {
      ...invoice,
      seller: { ...invoice.seller, logo: { format: 'png', bytes: new Uint8Array([1, 2, 3]) } },
    };
    expect(print(await renderer.renderInvoice(document))).toBe(print(renderInvoice(document)));
  });

  it('passes on what a document that cannot be drawn throws, as a bug and not as an outage', async () => {
    const broken = { ...invoice, seller: null } as unknown as InvoiceDocument; // what a mapping with a bug might send
    await expect(renderer.renderInvoice(broken)).rejects.toThrow(TypeError);
    expect(print(await renderer.renderInvoice(invoice))).toBe(print(renderInvoice(invoice)));
  });
});

describe('when drawing goes wrong', patient, () => {
  it('turns away what would wait too long, and draws what it took', async () => {
    const small = createDocumentRenderer({ threads: 1, waiting: 1 });
    const taken = [small.renderInvoice(invoice), small.renderInvoice(invoice)];
    await expect(small.renderInvoice(invoice)).rejects.toMatchObject(unavailable('busy'));
    expect(await Promise.all(taken)).toHaveLength(2);
    await small.close();
  });

  it('stops a document that takes too long, and draws the next', async () => {
    const hasty = createDocumentRenderer({ threads: 1, timeoutMs: 4_000, memoryMiB: 3_072 });
    await hasty.renderInvoice(invoice);
    const [slow, next] = await Promise.allSettled([hasty.renderInvoice(HEAVY), hasty.renderInvoice(invoice)]);
    expect(slow).toMatchObject({ status: 'rejected', reason: unavailable('slow') });
    expect(next).toMatchObject({ status: 'fulfilled' });
    await hasty.close();
  });

  it('survives a thread that runs out of memory, and draws the next', async () => {
    const poor = createDocumentRenderer({ threads: 1, memoryMiB: 64 });
    const [fatal, next] = await Promise.allSettled([poor.renderInvoice(HEAVY), poor.renderInvoice(invoice)]);
    expect(fatal).toMatchObject({ status: 'rejected', reason: unavailable('failing') });
    expect(next).toMatchObject({ status: 'fulfilled' });
    await poor.close();
  });

  it('finishes what it has begun when it is closed, and takes no more', async () => {
    const closing = createDocumentRenderer({ threads: 1 });
    const begun = closing.renderInvoice(invoice);
    const closed = closing.close();
    await expect(closing.renderInvoice(invoice)).rejects.toMatchObject(unavailable('failing'));
    expect((await begun).length).toBeGreaterThan(1_000);
    await closed;
  });
});
