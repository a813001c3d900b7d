import { type LocalDate, parseLocalDate } from '@glovelly/domain/calendar';
import { type Currency, money, quantity, rate } from '@glovelly/domain/money';
import type { InvoiceDocument, InvoiceDocumentLine } from '../src/index.ts';

export const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
};

export const pounds = (minor: bigint) => money(minor, 'GBP');

/** A line of one piece, as a fee is. */
export const fee = (
  description: string,
  minor: bigint,
  more: Partial<InvoiceDocumentLine> = {},
  currency: Currency = 'GBP',
): InvoiceDocumentLine => ({
  description,
  detail: null,
  quantity: quantity(10_000n),
  unit: null,
  unitPrice: rate(minor * 10_000n, currency),
  discount: null,
  vatRate: null,
  net: money(minor, currency),
  ...more,
});

export const mileage: InvoiceDocumentLine = {
  description: 'Mileage',
  detail: 'Cardiff to Bath and back',
  quantity: quantity(1_125_000n),
  unit: 'miles',
  unitPrice: rate(525_000n, 'GBP'),
  discount: null,
  vatRate: null,
  net: pounds(5906n),
};

/** A musician who is not registered for VAT, and a client: three lines, to be paid by bank transfer. */
export const invoice: InvoiceDocument = {
  kind: 'invoice',
  number: 'INV-2026-0042',
  invoiceDate: day('2026-11-21'),
  dueDate: day('2026-12-05'),
  supply: { kind: 'days', days: [day('2026-11-14'), day('2026-11-20')] },
  seller: {
    name: 'Rhiannon Vaughan',
    tradingName: 'Rhiannon Vaughan Strings',
    address: ['14 Llandaff Road', 'Cardiff', 'CF11 9NJ'],
    email: 'rhiannon@example.com',
    phone: '029 2018 0000',
    vatNumber: null,
    logo: null,
  },
  buyer: {
    name: 'The Assembly Rooms Trust',
    contact: 'Accounts Payable',
    address: ['Bennett Street', 'Bath', 'BA1 2QH'],
    vatNumber: null,
  },
  purchaseOrder: 'PO-88213',
  lines: [
    fee('Performance: Candlelight Concert, 14 November 2026', 45_000n, { detail: 'String quartet, two sets of 45 minutes' }),
    fee('Rehearsal, 20 November 2026', 12_000n),
    mileage,
  ],
  adjustments: [],
  vat: null,
  totals: { lines: pounds(62_906n), net: pounds(62_906n), total: pounds(62_906n), paid: pounds(0n), due: pounds(62_906n) },
  payment: {
    accountName: 'R Vaughan',
    sortCode: '123456',
    accountNumber: '12345678',
    iban: 'GB33BUKB20201555555555',
    bic: 'BUKBGB22',
    reference: 'INV-2026-0042',
  },
  notes: 'Thank you for having us. It was a lovely evening.',
  terms: 'Payment within 14 days. Late payment of a business debt carries statutory interest at 8% over the Bank of England base rate.',
};

/** As many fees as asked, each with a sum of its own, so that a test can tell them apart. */
export function invoiceOf(count: number): InvoiceDocument {
  const lines = Array.from({ length: count }, (_, index) =>
    fee(`Lesson ${index + 1} at St Mary's School`, 4_000n + BigInt(index), {
      detail: index % 3 === 0 ? 'Violin, 60 minutes, Year 9' : null,
    }),
  );
  const total = lines.reduce((sum, { net }) => sum + net.minor, 0n);
  return {
    ...invoice,
    lines,
    totals: { lines: pounds(total), net: pounds(total), total: pounds(total), paid: pounds(0n), due: pounds(total) },
  };
}

/** Registered for VAT: two rates, a discount, a part payment. */
export const withVat: InvoiceDocument = {
  ...invoice,
  seller: { ...invoice.seller, vatNumber: 'GB123456789' },
  buyer: { ...invoice.buyer, vatNumber: 'GB987654321' },
  lines: [
    fee('Sound engineering, main stage', 120_000n, { vatRate: '20%', discount: '10% discount, −£120.00', net: pounds(108_000n) }),
    fee('Sheet music', 8_000n, { vatRate: '0%', detail: 'Full score and parts' }),
    { ...mileage, vatRate: '20%' },
  ],
  adjustments: [
    { kind: 'allowance', reason: 'Festival partner discount', amount: pounds(5_000n) },
    { kind: 'charge', reason: 'Out of hours load-in', amount: pounds(2_500n) },
  ],
  vat: {
    breakdown: [
      { rate: '20%', taxable: pounds(111_406n), vat: pounds(22_281n) },
      { rate: '0%', taxable: pounds(8_000n), vat: pounds(0n) },
    ],
    total: pounds(22_281n),
  },
  totals: { lines: pounds(121_906n), net: pounds(119_406n), total: pounds(141_687n), paid: pounds(50_000n), due: pounds(91_687n) },
};
