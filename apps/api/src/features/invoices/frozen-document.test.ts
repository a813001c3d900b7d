import type { LocalDate } from '@glovelly/domain/calendar';
import type { InvoiceDocument } from '@glovelly/domain/invoices';
import { money, one, rate } from '@glovelly/domain/money';
import { describe, expect, it } from 'vitest';
import { freeze, thaw } from './frozen-document.ts';

const day = (text: string) => text as LocalDate; // written by hand
const gbp = (pence: bigint) => money(pence, 'GBP');
const document: InvoiceDocument = {
  kind: 'invoice',
  number: 'INV-2026-0001',
  invoiceDate: day('2026-11-21'),
  dueDate: day('2026-12-05'),
  supply: { kind: 'days', days: [day('2026-11-14')] },
  seller: { name: 'Anna', tradingName: null, address: ['Łódź'], email: null, phone: null, vatNumber: null, logo: null },
  buyer: { name: 'The Mill', contact: null, address: [], vatNumber: null },
  purchaseOrder: null,
  lines: [
    {
      description: 'Σ',
      detail: null,
      quantity: one,
      unit: null,
      unitPrice: rate(2_500_000n, 'GBP'),
      discount: null,
      vatRate: '20%',
      net: gbp(250n),
    },
  ],
  adjustments: [{ kind: 'allowance', reason: 'Friends', amount: gbp(10n ** 16n) }],
  vat: { breakdown: [{ rate: '20%', taxable: gbp(250n), vat: gbp(50n) }], total: gbp(50n) },
  totals: { lines: gbp(250n), net: gbp(250n), total: gbp(300n), paid: gbp(0n), due: gbp(300n) },
  payment: { accountName: 'Anna', sortCode: '601613', accountNumber: '31926819', iban: null, bic: null, reference: 'INV-2026-0001' },
  notes: null,
  terms: 'Payment is due within 14 days.',
};

describe('a frozen document', () => {
  it('thaws to what was frozen, through JSON, with every figure exact', () => {
    expect(thaw(JSON.parse(JSON.stringify(freeze(document))))).toEqual(document);
    const period = {
      ...document,
      supply: { kind: 'period', from: day('2026-11-01'), to: day('2026-11-30') },
      vat: null,
      payment: null,
    } as const;
    expect(thaw(JSON.parse(JSON.stringify(freeze(period))))).toEqual(period);
  });

  it('holds no number, which JSON would round', () => {
    expect(JSON.stringify(freeze(document))).not.toMatch(/[:[,]-?\d/);
  });

  it('holds no half of a character, which the database would refuse', () => {
    expect(JSON.stringify(freeze({ ...document, notes: 'a\ud800b 🎺' }))).toContain('a\ufffdb 🎺');
  });

  it('is refused when it is none: what cannot be read is not drawn', () => {
    expect(() => thaw({ ...(freeze(document) as object), lines: 'none' })).toThrow();
    expect(() => thaw(null)).toThrow();
  });
});
