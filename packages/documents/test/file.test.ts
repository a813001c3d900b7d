import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { type InvoiceDocument, renderInvoice } from '../src/index.ts';
import { day, invoice, invoiceOf, withVat } from './fixtures.ts';
import { jpeg, png } from './images.ts';
import { read } from './reader.ts';

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const idOf = (bytes: Uint8Array) => /\/ID \[ <(\w{32})>/.exec(latin(bytes))?.[1];

describe('the same document', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('is the same bytes, whatever was drawn between', () => {
    const first = hash(renderInvoice(withVat));
    renderInvoice(invoiceOf(50));
    expect(hash(renderInvoice(structuredClone(withVat)))).toBe(first);
  });

  test('is the same bytes in every time zone', () => {
    const drawn = ['Europe/London', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((name) => {
      process.env.TZ = name;
      return hash(renderInvoice(invoice));
    });
    expect(new Set(drawn).size).toBe(1);
  });

  test('has an identity that another document has not', () => {
    const ids = [invoice, withVat, { ...invoice, notes: 'Another.' }, withLogo(png(40, 20)), withLogo(png(40, 20, 200))].map((document) =>
      idOf(renderInvoice(document)),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(undefined);
  });
});

describe('the file', () => {
  test('says whose it is, what it is, in which language and of which day', async () => {
    const { info } = await read(renderInvoice({ ...invoice, seller: { ...invoice.seller, tradingName: 'Zażółć Ελένη' } }));
    expect(info).toMatchObject({
      Title: 'Invoice INV-2026-0042 from Zażółć Ελένη',
      Author: 'Zażółć Ελένη',
      Subject: 'Invoice INV-2026-0042 to The Assembly Rooms Trust',
      Language: 'en-GB',
      CreationDate: "D:20261121000000+00'00'",
    });
  });

  test.each(['1950-01-31', '2099-12-31'])('can be of %s, which jsPDF does not know', async (date) => {
    const { text } = await read(renderInvoice({ ...invoice, invoiceDate: day(date) }));
    expect(text).toContain(date.slice(0, 4));
  });

  test('embeds our two faces and names no other', () => {
    const names = [...latin(renderInvoice(invoice)).matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name?.replace(/^[A-Z]{6}\+/, ''));
    expect(new Set(names)).toEqual(new Set(['Inter-Regular', 'Inter-SemiBold']));
  });
});

describe('a logo', () => {
  test.each([
    ['PNG', png(120, 40)],
    ['JPEG', jpeg],
  ] as const)('as %s stands in place of the name', async (_, bytes) => {
    const drawn = renderInvoice(withLogo(bytes));
    expect(latin(drawn)).toContain('/Subtype /Image');
    expect((await read(drawn)).text.match(/Rhiannon Vaughan Strings/g)).toHaveLength(2); // "from" and the foot; no wordmark
  });

  test.each([
    ['empty', new Uint8Array()],
    ['something else', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['cut off', png(120, 40).slice(0, 60)],
    ['of no size', png(0, 0)],
    ['too large to decode', png(4_000, 4_000, 0, { header: true })],
  ])('that is %s gives way to the name, so that the invoice can go out', async (_, bytes) => {
    const drawn = renderInvoice(withLogo(bytes));
    expect(latin(drawn)).not.toContain('/Subtype /Image');
    expect((await read(drawn)).text.match(/Rhiannon Vaughan Strings/g)).toHaveLength(3);
  });
});

function withLogo(bytes: Uint8Array): InvoiceDocument {
  const format = bytes[0] === 0xff ? 'jpeg' : 'png';
  return { ...invoice, seller: { ...invoice.seller, logo: { format, bytes } } };
}
