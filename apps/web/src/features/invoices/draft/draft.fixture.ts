import type { DraftWire } from './draft-values.ts';

const address = { line1: '1 Mill Lane', line2: null, city: 'York', region: null, postcode: 'YO1 7HH', country: 'GB' as const };
/** Pence on the wire. */
export const gbp = (minor: number) => ({ minor: String(minor), currency: 'GBP' as const });
/** A draft as the server tells of it; `part` is what a test is about. */
export const aDraft = (part: Partial<DraftWire> = {}): DraftWire => ({
  state: 'draft',
  status: 'draft',
  id: '01939c00-0000-7000-8000-000000000001' as DraftWire['id'],
  version: 3,
  client: { id: '01939c00-0000-7000-8000-000000000002' as DraftWire['client']['id'], name: 'The Old Mill' },
  currency: 'GBP',
  vatRegistered: true,
  description: 'Thank you',
  lines: [
    {
      id: '01939c00-0000-7000-8000-000000000003' as DraftWire['lines'][number]['id'],
      source: { origin: 'manual', gigId: null, expenseId: null },
      description: 'Hire of a lamp',
      quantity: '2.5',
      unit: 'hour',
      unitPrice: { amount: '40.125', currency: 'GBP' },
      discount: { kind: 'amount', amount: gbp(31) },
      vat: { category: 'S', rate: '5' },
      net: gbp(10_000),
    },
  ],
  totals: { net: gbp(10_000), discount: gbp(1_000), taxable: gbp(9_000), vat: gbp(450), total: gbp(9_450), breakdown: [] },
  gigs: [],
  purchaseOrderReference: null,
  paymentTermsDays: 0,
  inherited: { paymentTermsDays: 30, purchaseOrderReference: 'PO-7' },
  invoiceDate: null,
  discount: { discount: { kind: 'percent', percent: '10' }, reason: null },
  seller: { name: 'Anna', tradingName: null, address, email: null, phone: null, vatNumber: null, bank: null, paymentNote: null },
  buyer: {
    id: '01939c00-0000-7000-8000-000000000002' as DraftWire['buyer']['id'],
    name: 'The Old Mill',
    address,
    vatNumber: null,
    purchaseOrderReference: 'PO-7',
    email: null,
  },
  missing: [],
  advice: [],
  differences: [],
  updatedAt: '2026-11-21T10:00:00.000Z',
  ...part,
});
