import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, type Money, money, percentage, rate, rateOf, sum, zero } from '../money/index.ts';
import { aLine, anyDiscount, anyFigures, gbp } from './invoices.fixture.ts';
import { lineNet } from './line-net.ts';
import { type InvoiceFigures, totalInvoice } from './total-invoice.ts';
import { standardVat, vatTreatment } from './vat.ts';

const reduced = vatTreatment('S', percentage(500n));
const anyInvoice: fc.Arbitrary<InvoiceFigures> = fc.record({
  currency: fc.constant('GBP' as const),
  lines: fc.array(anyFigures, { maxLength: 12 }),
  discount: anyDiscount,
  vatRegistered: fc.boolean(),
});
const priced = (pence: bigint, vat = standardVat) => aLine(1, { unitPrice: rateOf(gbp(pence)), vat });
const sumOf = (amounts: readonly Money[]) => sum(amounts, 'GBP');

describe('the totals of an invoice', () => {
  it('add up: net less discount is taxable, taxable and VAT are the total', () => {
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        const { net, discount, taxable, vat, total } = totalInvoice(invoice);
        expect(add(taxable, discount)).toEqual(net);
        expect(add(taxable, vat)).toEqual(total);
      }),
    );
  });

  it('are the sum of the printed column: the line nets, each rounded once', () => {
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        expect(totalInvoice(invoice).net).toEqual(sumOf(invoice.lines.map(lineNet)));
      }),
      { numRuns: 500 },
    );
  });

  it('have a VAT breakdown whose rows sum to them, the discount spread over the rates without loss', () => {
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        const totals = totalInvoice({ ...invoice, vatRegistered: true });
        expect(sumOf(totals.breakdown.map((row) => row.net))).toEqual(totals.net);
        expect(sumOf(totals.breakdown.map((row) => row.discount))).toEqual(totals.discount);
        expect(sumOf(totals.breakdown.map((row) => row.taxable))).toEqual(totals.taxable);
        expect(sumOf(totals.breakdown.map((row) => row.vat))).toEqual(totals.vat);
      }),
    );
  });

  it('do not depend on the order of the lines', () => {
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        expect(totalInvoice({ ...invoice, lines: invoice.lines.toReversed() })).toEqual(totalInvoice(invoice));
      }),
    );
  });

  it('say nothing of VAT for a seller who is not registered, whatever the lines hold', () => {
    fc.assert(
      fc.property(anyInvoice, (invoice) => {
        const totals = totalInvoice({ ...invoice, vatRegistered: false });
        expect(totals.vat).toEqual(zero('GBP'));
        expect(totals.total).toEqual(totals.taxable);
        expect(totals.breakdown).toEqual([]);
      }),
    );
  });

  it('work VAT out once per rate, not line by line (EN 16931 BR-CO-17)', () => {
    const lines = [priced(33n), priced(33n), priced(33n)];
    expect(totalInvoice({ currency: 'GBP', lines, discount: null, vatRegistered: true }).vat).toEqual(gbp(20n)); // line by line: 7p x 3
  });

  it('take the document’s discount before VAT, in proportion to each rate', () => {
    const lines = [priced(10_000n), priced(5_000n, reduced)];
    const discount = { kind: 'percent', percent: percentage(1_000n) } as const;
    const totals = totalInvoice({ currency: 'GBP', lines, discount, vatRegistered: true });
    expect(totals).toMatchObject({
      net: gbp(15_000n),
      discount: gbp(1_500n),
      taxable: gbp(13_500n),
      vat: gbp(2_025n),
      total: gbp(15_525n),
    });
    expect(totals.breakdown.map((row) => [row.treatment.rate, row.taxable.minor, row.vat.minor])).toEqual([
      [2_000n, 9_000n, 1_800n],
      [500n, 4_500n, 225n],
    ]);
  });

  it('spread a discount over what is charged, not over what is credited', () => {
    const lines = [priced(10_000n), priced(-2_000n, reduced)];
    const totals = totalInvoice({ currency: 'GBP', lines, discount: { kind: 'amount', amount: gbp(800n) }, vatRegistered: true });
    expect(totals.breakdown.map((row) => row.discount.minor)).toEqual([800n, 0n]);
    const credit = totalInvoice({
      currency: 'GBP',
      lines: [priced(-2_000n)],
      discount: { kind: 'amount', amount: gbp(800n) },
      vatRegistered: true,
    });
    expect(credit.breakdown.map((row) => row.discount.minor)).toEqual([800n]);
  });

  it('are zero throughout without lines, whatever the discount', () => {
    const totals = totalInvoice({ currency: 'GBP', lines: [], discount: { kind: 'amount', amount: gbp(500n) }, vatRegistered: true });
    expect(totals).toEqual({ net: gbp(0n), discount: gbp(0n), taxable: gbp(0n), vat: gbp(0n), total: gbp(0n), breakdown: [] });
  });

  it('are exact beyond what a number holds, and with more rates than one expects', () => {
    const huge = aLine(1, { unitPrice: rate(10n ** 17n, 'GBP') });
    expect(totalInvoice({ currency: 'GBP', lines: [huge, priced(1n)], discount: null, vatRegistered: false }).total).toEqual(
      gbp(10n ** 13n + 1n),
    );
    const rates = Array.from({ length: 12 }, (_, index) => priced(100n, vatTreatment('S', percentage(BigInt(index + 1) * 100n))));
    const totals = totalInvoice({ currency: 'GBP', lines: rates, discount: null, vatRegistered: true });
    expect(totals.vat).toEqual(gbp(78n)); // 1 to 12 pence
    expect(totals.breakdown.map((row) => Number(row.treatment.rate))).toEqual(
      [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((percent) => percent * 100),
    );
  });

  it('group treatments by what they are, not by which object they are', () => {
    const copy = { category: 'S', rate: percentage(2_000n) } as const;
    const totals = totalInvoice({
      currency: 'GBP',
      lines: [priced(33n), priced(33n, copy), priced(33n, { ...copy })],
      discount: null,
      vatRegistered: true,
    });
    expect(totals.breakdown).toHaveLength(1);
    expect(totals.vat).toEqual(gbp(20n));
  });

  it('are never of two currencies: that is a bug, not an invoice', () => {
    const euros = aLine(1, { unitPrice: rateOf(money(1n, 'EUR')) });
    expect(() => totalInvoice({ currency: 'GBP', lines: [euros], discount: null, vatRegistered: false })).toThrow('currency');
    const discount = { kind: 'amount', amount: money(1n, 'EUR') } as const;
    expect(() => totalInvoice({ currency: 'GBP', lines: [priced(1n)], discount, vatRegistered: false })).toThrow('currency');
  });
});
