import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, percentage, quantity, subtract, sum } from '../money/index.ts';
import { parseAccountNumber, parseSortCode } from '../seller/index.ts';
import { aDraft, aLine, anyDiscount, anyFigures, buyer, day, gbp, seller } from './invoices.fixture.ts';
import { type PrintFacts, printInvoice } from './print-invoice.ts';
import { vatTreatment } from './vat.ts';
import { moneyWords } from './wording.ts';

const facts: PrintFacts = {
  number: 'INV-2026-0001',
  invoiceDate: day('2026-11-21'),
  terms: 14,
  seller,
  client: buyer,
  supplyDates: [day('2026-11-20'), day('2026-11-02'), day('2026-11-20')],
};

describe('a printed invoice', () => {
  it('adds up: the column to the subtotal, less the discount, plus VAT to the total', () => {
    fc.assert(
      fc.property(fc.array(anyFigures, { minLength: 1, maxLength: 8 }), anyDiscount, fc.boolean(), (figures, discount, vatRegistered) => {
        const lines = figures.map((line, index) => aLine(index, line));
        const draft = aDraft({ lines, vatRegistered, discount: discount && { discount, reason: null } });
        const { totals, vat, adjustments, lines: printed } = printInvoice(draft, facts);
        expect(
          sum(
            printed.map((line) => line.net),
            'GBP',
          ),
        ).toEqual(totals.lines);
        expect(
          subtract(
            totals.lines,
            sum(
              adjustments.map(({ amount }) => amount),
              'GBP',
            ),
          ),
        ).toEqual(totals.net);
        expect(totals.net.minor + (vat?.total.minor ?? 0n)).toBe(totals.total.minor);
        expect(totals.due).toEqual(totals.total);
      }),
    );
  });

  it('says when the work was done: its days once each, or a period when they are many', () => {
    expect(printInvoice(aDraft(), facts).supply).toEqual({ kind: 'days', days: ['2026-11-02', '2026-11-20'] });
    const many = Array.from({ length: 7 }, (_, index) => day(`2026-11-0${index + 1}`));
    expect(printInvoice(aDraft(), { ...facts, supplyDates: many }).supply).toEqual({
      kind: 'period',
      from: '2026-11-01',
      to: '2026-11-07',
    });
    expect(printInvoice(aDraft(), { ...facts, supplyDates: [] }).supply).toBeNull();
  });

  it('says nothing of VAT when the seller is not registered: no rate, no number, no breakdown', () => {
    const printed = printInvoice(aDraft(), facts);
    expect([printed.vat, printed.seller.vatNumber, printed.lines[0]?.vatRate]).toEqual([null, null, null]);
  });

  it('shows the rate of every line and the VAT at each when the seller is', () => {
    const lines = [aLine(1), aLine(2, { vat: vatTreatment('E', percentage(0n)) }), aLine(3, { vat: vatTreatment('Z', percentage(0n)) })];
    const printed = printInvoice(aDraft({ vatRegistered: true, lines }), facts);
    expect(printed.seller.vatNumber).toBe('GB980780684');
    expect(printed.lines.map((line) => line.vatRate)).toEqual(['20%', 'Exempt', '0%']);
    expect(printed.vat?.breakdown.map((row) => [row.rate, row.vat.minor])).toEqual([
      ['20%', 2_000n],
      ['Exempt', 0n],
      ['0%', 0n],
    ]);
  });

  it('writes units in the plural where they are several', () => {
    const unitsOf = (count: bigint) =>
      printInvoice(aDraft({ lines: [aLine(1, { quantity: quantity(count), unit: 'mile' })] }), facts).lines[0]?.unit;
    expect([unitsOf(10_000n), unitsOf(15_000n), unitsOf(0n)]).toEqual(['mile', 'miles', 'miles']);
  });

  it('names discounts, and gives the reason of the whole one', () => {
    const lines = [
      aLine(1, { discount: { kind: 'percent', percent: percentage(1_250n) } }),
      aLine(2, { discount: { kind: 'amount', amount: gbp(1_200n) } }),
    ];
    const discount = { discount: { kind: 'percent', percent: percentage(500n) }, reason: 'Returning client' } as const;
    const printed = printInvoice(aDraft({ lines, discount }), facts);
    expect(printed.lines.map((line) => line.discount)).toEqual(['12.5% discount', '£12.00 discount']);
    expect(printed.adjustments).toEqual([{ kind: 'allowance', reason: 'Returning client (5%)', amount: gbp(878n) }]);
  });

  it('writes the country only to somebody in another one', () => {
    expect(printInvoice(aDraft(), facts).buyer.address).toEqual(['1 Mill Lane', 'York', 'YO1 7HH']);
    const abroad = { ...buyer, address: { ...buyer.address, country: 'PL' as const } };
    const printed = printInvoice(aDraft(), { ...facts, client: abroad });
    expect([printed.buyer.address.at(-1), printed.seller.address.at(-1)]).toEqual(['Poland', 'United Kingdom']);
  });

  it('says how to pay, with its number as the reference, and by when', () => {
    const [sortCode, accountNumber] = [parseSortCode('60-16-13'), parseAccountNumber('31926819')];
    const bank = sortCode && accountNumber ? { accountName: 'Jo Bloggs', uk: { sortCode, accountNumber }, international: null } : null;
    const printed = printInvoice(aDraft(), { ...facts, seller: { ...seller, bank, paymentNote: 'Cheques to J. Bloggs' } });
    expect(printed.payment).toMatchObject({ accountName: 'Jo Bloggs', sortCode: '601613', iban: null, reference: 'INV-2026-0001' });
    expect(printed.terms).toBe('Payment is due within 14 days, by 5 December 2026.\nCheques to J. Bloggs');
    expect(printInvoice(aDraft(), { ...facts, terms: 0 }).terms).toBe('Payment is due on the day of this invoice, 21 November 2026.');
  });

  it('has no number while it is a draft', () => {
    expect(printInvoice(aDraft(), { ...facts, number: null })).toMatchObject({ kind: 'draft invoice', number: null });
  });

  it('takes the purchase order of the invoice, else of the client', () => {
    const client = { ...buyer, purchaseOrderReference: 'PO-9' };
    expect(printInvoice(aDraft(), { ...facts, client }).purchaseOrder).toBe('PO-9');
    expect(printInvoice(aDraft({ purchaseOrderReference: 'PO-10' }), { ...facts, client }).purchaseOrder).toBe('PO-10');
  });
});

describe('money in words', () => {
  it.each([
    [money(1_250n, 'GBP'), '£12.50'],
    [money(-123_456_789n, 'EUR'), '-€1,234,567.89'],
    [money(900n, 'JPY'), '¥900'],
    [money(1_234n, 'KWD'), 'KWD 1.234'],
    [money(10n ** 17n + 1n, 'GBP'), '£1,000,000,000,000,000.01'],
  ])('writes %o as %s', (amount, text) => {
    expect(moneyWords(amount).replaceAll('\u00a0', ' ')).toBe(text);
  });
});
