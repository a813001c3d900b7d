import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../calendar/index.ts';
import { rateOf } from '../money/index.ts';
import { noAddress } from '../parties/index.ts';
import { termsOf } from './due-date.ts';
import type { Issued } from './invoice.ts';
import { aDraft, aLine, buyer, day, gbp, seller } from './invoices.fixture.ts';
import { asDraft, type IssueFacts, issueInvoice } from './issue-invoice.ts';
import { outsideScope, standardVat } from './vat.ts';
import { voidInvoice } from './void-invoice.ts';

const today = day('2026-11-21');
const facts: IssueFacts = { number: 'INV-2026-0001', invoiceDate: today, terms: 14, today, seller, buyer, charged: [] };
const issued: Issued = {
  state: 'issued',
  id: aDraft().id,
  clientId: aDraft().clientId,
  currency: 'GBP',
  number: 'INV-2026-0001',
  invoiceDate: today,
  dueDate: addDays(today, 14),
  total: gbp(10_000n),
  paid: gbp(0n),
  version: 1,
};

describe('issuing an invoice', () => {
  it('gives the draft its number, dates and total', () => {
    const issuing = issueInvoice(aDraft(), facts);
    expect(issuing.ok && issuing.value.issued).toEqual(issued);
  });

  it('makes it due its terms after its date', () => {
    fc.assert(
      fc.property(fc.nat(365), fc.integer({ min: -3_000, max: 366 }), (terms, days) => {
        const issuing = issueInvoice(aDraft(), { ...facts, terms, invoiceDate: addDays(today, days) });
        expect(issuing.ok && daysBetween(issuing.value.issued.invoiceDate, issuing.value.issued.dueDate)).toBe(terms);
      }),
    );
  });

  it('takes the terms of the invoice, else of the client, else of the organisation; zero is "on the day"', () => {
    expect(termsOf({ invoice: 0, client: 30, organisation: 14 })).toBe(0);
    expect(termsOf({ invoice: null, client: 30, organisation: 14 })).toBe(30);
    expect(termsOf({ invoice: null, client: null, organisation: 14 })).toBe(14);
  });

  it('keeps the lines of a seller who is not registered outside the scope of VAT, in the records too', () => {
    const unregistered = issueInvoice(aDraft(), facts);
    expect(unregistered.ok && unregistered.value.lines.map((line) => line.vat)).toEqual([outsideScope]);
    const registered = issueInvoice(aDraft({ vatRegistered: true }), { ...facts, seller: { ...seller, vatRegistered: true } });
    expect(registered.ok && registered.value.lines.map((line) => line.vat)).toEqual([standardVat]);
    expect(registered.ok && registered.value.issued.total).toEqual(gbp(12_000n));
  });

  it('is refused while anything is missing, all of it listed', () => {
    const draft = aDraft({ lines: [] });
    const nobody = { ...seller, name: null, address: { ...seller.address, city: null } };
    expect(issueInvoice(draft, { ...facts, seller: nobody, buyer: { ...buyer, address: noAddress } })).toEqual({
      ok: false,
      error: {
        code: 'invoice.notReady',
        missing: [
          { of: 'seller', what: 'name' },
          { of: 'seller', what: 'city' },
          { of: 'client', what: 'address' },
          { of: 'invoice', what: 'lines' },
        ],
      },
    });
  });

  it.each([
    ['the seller’s name', { seller: { ...seller, name: null } }, aDraft(), { of: 'seller', what: 'name' }],
    ['the client’s address', { buyer: { ...buyer, address: noAddress } }, aDraft(), { of: 'client', what: 'address' }],
    ['any line', {}, aDraft({ lines: [] }), { of: 'invoice', what: 'lines' }],
    ['the words of a line', {}, aDraft({ lines: [aLine(1, { description: '' })] }), { of: 'invoice', what: 'description' }],
  ] as const)('is refused when %s is all that is missing', (_, more, draft, missing) => {
    expect(issueInvoice(draft, { ...facts, ...more })).toEqual({ ok: false, error: { code: 'invoice.notReady', missing: [missing] } });
  });

  it.each(['2000-01-01', '2027-11-22'])('may be dated %s, the first and the last day that are no slip', (date) => {
    expect(issueInvoice(aDraft(), { ...facts, invoiceDate: day(date) }).ok).toBe(true);
  });

  it('is refused with a line without words, or a total below zero', () => {
    const missing = [
      { of: 'invoice', what: 'description' },
      { of: 'invoice', what: 'positiveTotal' },
    ];
    const draft = aDraft({ lines: [aLine(1, { description: ' ', unitPrice: rateOf(gbp(-1n)) })] });
    expect(issueInvoice(draft, facts)).toEqual({ ok: false, error: { code: 'invoice.notReady', missing } });
    expect(issueInvoice(aDraft({ lines: [aLine(1, { unitPrice: rateOf(gbp(0n)) })] }), facts).ok).toBe(true);
  });

  it.each(['1999-12-31', '2027-11-23'])('is refused when dated %s, which must be a slip', (date) => {
    expect(issueInvoice(aDraft(), { ...facts, invoiceDate: day(date) })).toEqual({
      ok: false,
      error: { code: 'invoice.dateRefused', earliest: '2000-01-01', latest: '2027-11-22' },
    });
  });

  it('happens once: what is issued is no draft any more', () => {
    expect(asDraft(issued)).toEqual({ ok: false, error: { code: 'invoice.alreadyIssued', number: 'INV-2026-0001' } });
    expect(asDraft(aDraft())).toEqual({ ok: true, value: aDraft() });
  });
});

describe('voiding an invoice', () => {
  it('keeps everything but that it is owed, and says why', () => {
    const taken = voidInvoice(issued, 'Sent to the wrong client');
    const { paid, ...frozen } = issued;
    expect(taken).toEqual({ ok: true, value: { ...frozen, state: 'void', reason: 'Sent to the wrong client' } });
  });

  it('is refused once anything was paid, and for what is no invoice', () => {
    const refusal = (invoice: Parameters<typeof voidInvoice>[0]) => {
      const taken = voidInvoice(invoice, 'Because');
      return taken.ok ? null : taken.error;
    };
    expect(refusal({ ...issued, paid: gbp(1n) })).toEqual({ code: 'invoice.paid', number: issued.number, paid: gbp(1n) });
    expect(refusal(aDraft())).toEqual({ code: 'invoice.notIssued' });
    const { paid, ...frozen } = issued;
    expect(refusal({ ...frozen, state: 'void', reason: 'Because' })).toEqual({ code: 'invoice.void', number: issued.number });
  });
});
