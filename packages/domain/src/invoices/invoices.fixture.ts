import fc from 'fast-check';
import { type LocalDate, parseLocalDate } from '../calendar/index.ts';
import { type Id, toId } from '../kernel/index.ts';
import { money, one, percentage, quantity, rate, rateOf, zero } from '../money/index.ts';
import { noAddress, parseVatNumber } from '../parties/index.ts';
import type { Seller } from '../seller/index.ts';
import type { ChargeableExpense, ChargeableGig, ChargeTerms } from './charges.ts';
import type { Draft } from './invoice.ts';
import type { Discount, InvoiceLine, LineFigures, LineId } from './line.ts';
import { standardVat, ukVatTreatments, type VatTreatment } from './vat.ts';

/** Small things that the tests of invoices are made of. */

export const day = (text: string): LocalDate => parseLocalDate(text) as LocalDate; /* written by hand, so it exists */

export const anId = <Of extends string>(number: number): Id<Of> =>
  toId<Of>(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`) as Id<Of>; /* the shape is right */

export const gbp = (pence: bigint) => money(pence, 'GBP');

/** A counter of ids: each call is another one. */
export function lineIds(from = 900): () => LineId {
  let next = from;
  return () => anId<'line'>(next++);
}

export const aGig = (number: number, changes: Partial<ChargeableGig> = {}): ChargeableGig => ({
  id: anId<'gig'>(number),
  title: `Gig ${number}`,
  type: 'performance',
  status: 'completed',
  date: day('2026-06-12'),
  clientId: anId<'client'>(1),
  fee: gbp(20_000n),
  perDiem: zero('GBP'),
  miles: quantity(0n),
  driving: false,
  passengers: 0,
  invoice: null,
  expenses: [],
  ...changes,
});

export const anExpense = (number: number, changes: Partial<ChargeableExpense> = {}): ChargeableExpense => ({
  id: anId<'expense'>(number),
  date: day('2026-06-12'),
  supplier: 'NCP',
  description: 'Parking',
  amount: gbp(1_200n),
  vat: null,
  claim: { state: 'claimable' },
  isChargedElsewhere: false,
  ...changes,
});

export const terms: ChargeTerms = {
  ratesOf: () => ({ perMile: rate(450_000n, 'GBP'), perPassengerMile: rate(50_000n, 'GBP') }),
  vatRegistered: false,
  vat: standardVat,
};

export const aLine = (number: number, changes: Partial<InvoiceLine> = {}): InvoiceLine => ({
  id: anId<'line'>(number),
  source: { origin: 'manual' },
  description: `Line ${number}`,
  quantity: one,
  unit: null,
  unitPrice: rateOf(gbp(10_000n)),
  discount: null,
  vat: standardVat,
  ...changes,
});

export const aDraft = (changes: Partial<Draft> = {}): Draft => ({
  state: 'draft',
  id: anId<'invoice'>(1),
  clientId: anId<'client'>(1),
  currency: 'GBP',
  lines: [aLine(1)],
  description: null,
  purchaseOrderReference: null,
  paymentTermsDays: null,
  invoiceDate: null,
  discount: null,
  vatRegistered: false,
  gigCharges: '',
  version: 1,
  ...changes,
});

export const seller: Seller = {
  name: 'Jo Bloggs',
  tradingName: null,
  address: { ...noAddress, line1: '2 Brass Row', city: 'Leeds', postcode: 'LS1 4AP', country: 'GB' },
  email: 'jo@example.com',
  phone: null,
  vatRegistered: false,
  vatNumber: parseVatNumber('GB980780684'),
  bank: null,
  paymentNote: null,
};

export const buyer = {
  name: 'The Venue',
  address: { ...noAddress, line1: '1 Mill Lane', city: 'York', postcode: 'YO1 7HH', country: 'GB' as const },
  vatNumber: null,
  purchaseOrderReference: null,
};

const percent = fc.bigInt({ min: 0n, max: 10_000n }).map((hundredths): Discount => ({ kind: 'percent', percent: percentage(hundredths) }));
const amountOff = fc.bigInt({ min: 0n, max: 50_000n }).map((pence): Discount => ({ kind: 'amount', amount: gbp(pence) }));
export const anyDiscount: fc.Arbitrary<Discount | null> = fc.oneof(fc.constant(null), percent, amountOff);

export const anyVat: fc.Arbitrary<VatTreatment> = fc.constantFrom(...ukVatTreatments.map(({ treatment }) => treatment));

/** Lines as people write them, and now and then one that leaves every range. */
export const anyFigures: fc.Arbitrary<LineFigures> = fc.record({
  quantity: fc
    .oneof({ weight: 5, arbitrary: fc.bigInt({ min: 0n, max: 5_000_000n }) }, fc.bigInt({ min: -(2n ** 40n), max: 2n ** 40n }))
    .map(quantity),
  unitPrice: fc
    .oneof({ weight: 5, arbitrary: fc.bigInt({ min: 0n, max: 5_000_000_000n }) }, fc.bigInt({ min: -(2n ** 50n), max: 2n ** 50n }))
    .map((e4) => rate(e4, 'GBP')),
  discount: anyDiscount,
  vat: anyVat,
});
