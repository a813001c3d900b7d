import { createHash } from 'node:crypto';
import { ReceiptAddedWire } from '@glovelly/contract/expenses';
import { mostReceiptBytes } from '@glovelly/domain/expenses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BlobStore } from '../src/blobs/blob-store.ts';
import { storageFailure } from '../src/blobs/storage-failure.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { newId, sameId } from './support/ids.ts';
import { type Caller, type Member, makeMember, nobody } from './support/member.ts';
import { refusal } from './support/refusal.ts';

const text = (content: string) => new TextEncoder().encode(content);
const hex = (content: string) => new Uint8Array(Buffer.from(content.replaceAll(' ', ''), 'hex'));
const PDF = text('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
const PNG = hex(
  '89504e470d0a1a0a 0000000d49484452 00000001000000010802000000907753de 0000000c4944415408d763f8cfc0000003010100c9fe92ef 0000000049454e44ae426082',
);
const JPEG = hex('ffd8ffe000104a46494600010100000100010000 ffd9');
const WEBP = new Uint8Array([
  ...text('RIFF'),
  26,
  0,
  0,
  0,
  ...text('WEBPVP8L'),
  13,
  0,
  0,
  0,
  47,
  0,
  0,
  0,
  16,
  7,
  16,
  17,
  17,
  136,
  136,
  254,
  7,
  0,
]);
const HEIC = new Uint8Array([0, 0, 0, 24, ...text('ftypheic'), 0, 0, 0, 0, ...text('mif1heic')]);
const HEIF = new Uint8Array([0, 0, 0, 24, ...text('ftypmif1'), 0, 0, 0, 0, ...text('mif1heif')]);

/** A store that takes nothing, or forgets nothing, while it is told to fail; otherwise the one it stands before. */
function failingStore(store: BlobStore) {
  const failing = { put: false, delete: false };
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const wrapped: BlobStore = {
    put: async (...args) => (failing.put ? Promise.reject(storageFailure(full)) : store.put(...args)),
    get: (key) => store.get(key),
    delete: async (key) => (failing.delete ? Promise.reject(storageFailure(full)) : store.delete(key)),
  };
  return { wrapped, failing };
}

/** The simplest store there is, to count what is left in it. */
function memoryStore() {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const store: BlobStore = {
    put: async (key, bytes) => void kept.set(key, new Uint8Array(bytes)),
    get: async (key) => kept.get(key) ?? null,
    delete: async (key) => void kept.delete(key),
  };
  return { store, kept };
}

describe('receipts', () => {
  const { store, kept } = memoryStore();
  const { wrapped, failing } = failingStore(store);
  let app: TestApp;
  let anna: Member;
  let other: Member;
  beforeAll(async () => {
    app = await makeApp({ dependencies: { blobs: wrapped } });
    [anna, other] = await Promise.all([makeMember(app, { role: 'owner' }), makeMember(app, { role: 'owner' })]);
  });
  afterAll(() => app.close());

  async function expense(who = anna) {
    const made = await who.trpc.expenses.create.mutate({
      id: newId<'expense'>(),
      date: '2026-11-20',
      description: 'Strings',
      amount: { minor: '1999', currency: 'GBP' },
      category: 'cost_of_goods',
    });
    return sameId<'expense'>(made.id);
  }

  function send(expenseId: string, bytes: Uint8Array<ArrayBuffer>, name: string, who: Caller = anna, type = '') {
    const body = new FormData();
    body.set('file', new File([bytes], name, { type }));
    return who.fetch(`/files/expenses/${expenseId}/receipts`, { method: 'POST', body });
  }

  async function upload(expenseId: string, bytes: Uint8Array<ArrayBuffer>, name: string) {
    const answer = await send(expenseId, bytes, name);
    expect(answer.status).toBe(201);
    return ReceiptAddedWire.parse(await answer.json());
  }

  const refused = async (answer: Promise<Response>) => {
    const response = await answer;
    const { error } = await response.json();
    return { status: response.status, domain: error.json.data.domain };
  };

  describe('adding', () => {
    it.each([
      ['application/pdf', PDF, 'scan.pdf'],
      ['image/png', PNG, 'scan.png'],
      ['image/jpeg', JPEG, 'scan.jpg'],
      ['image/webp', WEBP, 'scan.webp'],
      ['image/heic', HEIC, 'scan.heic'],
      ['image/heif', HEIF, 'scan.heif'],
    ])('takes %s by its content, whatever it is called, and gives the same bytes back', async (contentType, bytes, fileName) => {
      const id = await expense();
      const { receipt, already } = await upload(id, bytes, 'scan.exe');
      expect(receipt).toMatchObject({ fileName, contentType, size: bytes.length });
      expect(already).toBe(false);
      const back = await anna.fetch(receipt.url);
      expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes);
      expect((await anna.trpc.expenses.get.query({ id })).receipts).toEqual([receipt]);
    });

    it('keeps the bytes where only the server finds them', async () => {
      const id = await expense();
      const { receipt } = await upload(id, PDF, 'a.pdf');
      expect(kept.has(`organisations/${anna.actor.organisationId}/expenses/${id}/${receipt.id}`)).toBe(true);
      expect(JSON.stringify(await anna.trpc.expenses.get.query({ id }))).not.toContain('organisations/');
    });

    it.each([
      ['a page that calls itself a photo', text('<!doctype html><script>alert(1)</script>'), 'photo.jpg', 'image/jpeg'],
      [
        'a drawing that can run scripts',
        text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        'photo.png',
        'image/png',
      ],
      ['an archive', new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(40)]), 'scan.pdf', 'application/pdf'],
      ['a program', text('MZ\u0000\u0000'), 'receipt.pdf', 'application/pdf'],
      ['plain words', text('12.50 for strings'), 'receipt.png', 'image/png'],
      ['a moving picture', text('GIF89a\u0001\u0000\u0001\u0000'), 'receipt.png', 'image/png'],
    ])('refuses %s', async (_, bytes, name, type) => {
      const id = await expense();
      expect(await refused(send(id, bytes, name, anna, type))).toMatchObject({ status: 422, domain: { code: 'receipt.unsupported' } });
      expect((await anna.trpc.expenses.get.query({ id })).receipts).toEqual([]);
    });

    it('serves a photo with a page hidden in it as a photo and nothing else', async () => {
      const id = await expense();
      const polyglot = new Uint8Array([...JPEG.slice(0, -2), ...text('<script>alert(document.cookie)</script>'), 0xff, 0xd9]);
      const { receipt } = await upload(id, polyglot, 'page.html');
      const { headers } = await anna.fetch(receipt.url);
      expect(receipt.fileName).toBe('page.jpg');
      expect(headers.get('content-type')).toBe('image/jpeg');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain('sandbox');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    });

    it('refuses an empty file, and a form without one', async () => {
      const id = await expense();
      expect(await refused(send(id, new Uint8Array(), 'empty.pdf'))).toMatchObject({ status: 422, domain: { code: 'receipt.empty' } });
      const without = anna.fetch(`/files/expenses/${id}/receipts`, { method: 'POST', body: new FormData() });
      expect(await refused(without)).toMatchObject({ status: 422, domain: { code: 'receipt.empty' } });
      const noForm = anna.fetch(`/files/expenses/${id}/receipts`, { method: 'POST', body: 'hello' });
      expect(await refused(noForm)).toMatchObject({ status: 422, domain: { code: 'receipt.empty' } });
    });

    it('takes 10 MiB, and not one byte more', async () => {
      const id = await expense();
      const large = new Uint8Array(mostReceiptBytes + 1);
      large.set(PDF);
      expect(await refused(send(id, large, 'large.pdf'))).toMatchObject({
        status: 413,
        domain: { code: 'receipt.tooLarge', most: mostReceiptBytes },
      });
      expect((await upload(id, large.slice(0, mostReceiptBytes), 'large.pdf')).receipt.size).toBe(mostReceiptBytes);
    });

    it('makes one receipt of the same bytes sent again, and of a double click', async () => {
      const id = await expense();
      const before = kept.size;
      const answers = await Promise.all([upload(id, PNG, 'one.png'), upload(id, PNG, 'two.png'), upload(id, PNG, 'three.png')]);
      expect(new Set(answers.map(({ receipt }) => receipt.id)).size).toBe(1);
      expect(answers.filter(({ already }) => !already)).toHaveLength(1);
      expect(await upload(id, PNG, 'four.png')).toMatchObject({ already: true });
      expect((await anna.trpc.expenses.get.query({ id })).receipts).toHaveLength(1);
      expect(kept.size).toBe(before + 1);
    });

    it('points out another expense with the same bytes, in the same organisation only', async () => {
      const bytes = text('%PDF-1.4 of one bill');
      const [first, second] = [await expense(), await expense()];
      await send(await expense(other), bytes, 'bill.pdf', other);
      await upload(first, bytes, 'bill.pdf');
      expect((await upload(second, bytes, 'bill again.pdf')).lookAlikes).toMatchObject([{ id: first, because: 'receipt' }]);
      expect((await anna.trpc.expenses.get.query({ id: second })).lookAlikes).toMatchObject([{ id: first, because: 'receipt' }]);
    });

    it('is refused to another organisation, a viewer and nobody', async () => {
      const id = await expense();
      const viewer = await makeMember(app, { role: 'viewer', in: anna });
      expect(await refused(send(id, PDF, 'a.pdf', other))).toMatchObject({ status: 404 });
      expect(await refused(send(id, PDF, 'a.pdf', viewer))).toMatchObject({ status: 403 });
      expect(await refused(send(id, PDF, 'a.pdf', nobody(app)))).toMatchObject({ status: 401 });
      expect(await refused(send('not-an-id', PDF, 'a.pdf'))).toMatchObject({ status: 404 });
    });

    it('keeps nothing when the disk is full, says so, and works again when it is not', async () => {
      const id = await expense();
      failing.put = true;
      expect(await refused(send(id, PDF, 'a.pdf'))).toMatchObject({ status: 503, domain: { code: 'storage.unavailable', reason: 'full' } });
      failing.put = false;
      expect((await anna.trpc.expenses.get.query({ id })).receipts).toEqual([]);
      expect((await upload(id, PDF, 'a.pdf')).already).toBe(false);
    });
  });

  describe('reading', () => {
    it('shows it in the page, or saves it under its name in any script', async () => {
      const id = await expense();
      const { receipt } = await upload(id, PDF, 'Quittung "Łódź" 100%.pdf');
      const { headers } = await anna.fetch(receipt.url);
      expect(headers.get('content-disposition')).toMatch(/^inline; /);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'self'/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect((await anna.fetch(`${receipt.url}?download`)).headers.get('content-disposition')).toBe(
        `attachment; filename="Quittung odz 100_.pdf"; filename*=UTF-8''Quittung%20%C5%81%C3%B3d%C5%BA%20100%25.pdf`,
      );
    });

    it('lets a viewer of the organisation look, and nobody else', async () => {
      const id = await expense();
      const { receipt } = await upload(id, PDF, 'a.pdf');
      const viewer = await makeMember(app, { role: 'viewer', in: anna });
      expect((await viewer.fetch(receipt.url)).status).toBe(200);
      expect((await other.fetch(receipt.url)).status).toBe(404);
      expect((await nobody(app).fetch(receipt.url)).status).toBe(401);
      expect((await anna.fetch(`/files/expenses/${await expense()}/receipts/${receipt.id}`)).status).toBe(404);
    });
  });

  describe('removing', () => {
    it('takes away the row and the bytes', async () => {
      const id = await expense();
      const { receipt } = await upload(id, PDF, 'a.pdf');
      const before = kept.size;
      expect(await anna.trpc.expenses.removeReceipt.mutate({ expenseId: id, receiptId: sameId(receipt.id) })).toMatchObject({
        receipts: [],
      });
      expect(kept.size).toBe(before - 1);
      expect(await refusal(anna.trpc.expenses.removeReceipt.mutate({ expenseId: id, receiptId: sameId(receipt.id) }))).toMatchObject({
        code: 'NOT_FOUND',
      });
    });

    it('is refused to another organisation', async () => {
      const id = await expense();
      const { receipt } = await upload(id, PDF, 'a.pdf');
      expect(await refusal(other.trpc.expenses.removeReceipt.mutate({ expenseId: id, receiptId: sameId(receipt.id) }))).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect((await anna.fetch(receipt.url)).status).toBe(200);
    });

    it('goes through when the store fails to delete, and the bytes follow once it works', async () => {
      const id = await expense();
      const { receipt } = await upload(id, PDF, 'a.pdf');
      const key = `organisations/${anna.actor.organisationId}/expenses/${id}/${receipt.id}`;
      failing.delete = true;
      await anna.trpc.expenses.remove.mutate({ id, version: 1 });
      expect(kept.has(key)).toBe(true);
      failing.delete = false;
      const next = await expense();
      await anna.trpc.expenses.remove.mutate({ id: next, version: 1 });
      expect(kept.has(key)).toBe(false);
    });

    it('gives back what was sent, byte for byte, until then', async () => {
      const id = await expense();
      const bytes = new Uint8Array([...PDF, ...Array.from({ length: 100_000 }, (_, index) => (index * 31) % 256)]);
      const { receipt } = await upload(id, bytes, 'noise.pdf');
      const back = new Uint8Array(await (await anna.fetch(receipt.url)).arrayBuffer());
      const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
      expect(hash(back)).toBe(hash(bytes));
    });
  });
});
