import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostMileageRate, mostMiles, mostPassengers } from '../mileage/index.ts';
import { formatQuantity, formatRate, money, mostMinor, quantity, rate, sum, wholeQuantity } from '../money/index.ts';
import type { ChargeableGig, ChargeTerms, GeneratedLine } from './charges.ts';
import { aGig, anExpense, anId, day, gbp, terms } from './invoices.fixture.ts';
import { lineNet } from './line-net.ts';
import { linesFromGigs } from './lines-from-gigs.ts';

const linesOf = (gigs: readonly ChargeableGig[], by: ChargeTerms = terms): readonly GeneratedLine[] => {
  const charges = linesFromGigs(gigs, by);
  if (!charges.ok) throw new Error(charges.error.code);
  return charges.value.lines;
};
const refusalOf = (gigs: readonly ChargeableGig[], by: ChargeTerms = terms) => {
  const charges = linesFromGigs(gigs, by);
  return charges.ok ? null : charges.error;
};
const written = (line: GeneratedLine) =>
  `${line.description} | ${formatQuantity(line.quantity)} ${line.unit ?? ''} x ${formatRate(line.unitPrice)}`;

const full = aGig(1, {
  title: 'Summer Ball',
  miles: quantity(1_204_000n),
  driving: true,
  passengers: 2,
  perDiem: gbp(2_500n),
  expenses: [anExpense(1), anExpense(2, { supplier: null, description: 'Strings', amount: gbp(999n) })],
});

describe('the lines of a gig', () => {
  it('are its fee, mileage, passenger mileage, per diem and claimable expenses, in this order, worded by type, title and date', () => {
    expect(linesOf([full]).map(written)).toEqual([
      'Performance: Summer Ball, 12 June 2026 | 1  x 200.00',
      'Mileage: Summer Ball, 12 June 2026 | 120.4 mile x 0.45',
      'Passenger mileage, 2 passengers: Summer Ball, 12 June 2026 | 240.8 mile x 0.05',
      'Per diem: Summer Ball, 12 June 2026 | 1  x 25.00',
      'Parking, NCP, 12 June 2026 | 1  x 12.00',
      'Strings, 12 June 2026 | 1  x 9.99',
    ]);
  });

  it('are tied to the gig and the expense by id', () => {
    const [gigId, first, second] = [anId<'gig'>(1), anId<'expense'>(1), anId<'expense'>(2)];
    expect(linesOf([full]).map((line) => line.source)).toEqual([
      { origin: 'fee', gigId },
      { origin: 'mileage', gigId },
      { origin: 'passengers', gigId },
      { origin: 'per_diem', gigId },
      { origin: 'expense', gigId, expenseId: first },
      { origin: 'expense', gigId, expenseId: second },
    ]);
  });

  it.each([
    ['performance', 'Performance'],
    ['teaching', 'Teaching'],
    ['rehearsal', 'Rehearsal'],
    ['recording', 'Recording session'],
    ['admin', 'Administration'],
    ['other', 'Engagement'],
  ] as const)('word the fee of %s as %s', (type, word) => {
    expect(linesOf([aGig(1, { type })])[0]?.description).toBe(`${word}: Gig 1, 12 June 2026`);
  });

  it('leave out what is zero: a free gig with nothing else makes no line', () => {
    expect(linesOf([aGig(1, { fee: gbp(0n) })])).toEqual([]);
  });

  it('leave out mileage when somebody else drove, and a mileage rate of zero', () => {
    expect(linesOf([{ ...full, driving: false }]).map((line) => line.source.origin)).toEqual(['fee', 'per_diem', 'expense', 'expense']);
    const free: ChargeTerms = { ...terms, ratesOf: () => ({ perMile: rate(0n, 'GBP'), perPassengerMile: rate(50_000n, 'GBP') }) };
    expect(linesOf([full], free).map((line) => line.source.origin)).toEqual(['fee', 'passengers', 'per_diem', 'expense', 'expense']);
  });

  it('leave out expenses that were reimbursed, are not claimable, or are zero', () => {
    const expenses = [
      anExpense(1, { claim: { state: 'reimbursed', on: day('2026-06-13'), method: 'cash', note: null } }),
      anExpense(2, { claim: { state: 'not_claimable' } }),
      anExpense(3, { amount: gbp(0n) }),
    ];
    expect(linesOf([aGig(1, { expenses })]).map((line) => line.source.origin)).toEqual(['fee']);
  });

  it('pass an expense on without the VAT that a registered seller reclaims, and as it was paid otherwise', () => {
    const expenses = [anExpense(1, { amount: gbp(1_200n), vat: gbp(200n) })];
    expect(linesOf([aGig(1, { expenses })]).map((line) => lineNet(line).minor)).toEqual([20_000n, 1_200n]);
    expect(linesOf([aGig(1, { expenses })], { ...terms, vatRegistered: true }).map((line) => lineNet(line).minor)).toEqual([
      20_000n,
      1_000n,
    ]);
  });

  it('charge a gig that pays a per diem alone in the currency of that', () => {
    const charges = linesFromGigs([aGig(1, { fee: money(0n, 'GBP'), perDiem: money(4_000n, 'EUR') })], terms);
    expect(charges.ok && charges.value.currency).toBe('EUR');
  });
});

describe('the largest gig that is accepted', () => {
  it('is charged by lines that an invoice can hold, each of them', () => {
    const within = (most: bigint) => fc.oneof(fc.bigInt({ min: 0n, max: most }), fc.constant(most));
    const passengers = fc.oneof(fc.nat(mostPassengers), fc.constant(mostPassengers));
    fc.assert(
      fc.property(
        within(mostMinor),
        within(mostMinor),
        within(mostMiles),
        passengers,
        within(mostMileageRate),
        (fee, spent, miles, taken, e4) => {
          const rates = { perMile: rate(e4, 'GBP'), perPassengerMile: rate(e4, 'GBP') };
          const expenses = [anExpense(1, { amount: gbp(spent) })];
          const gig = aGig(1, { fee: gbp(fee), perDiem: gbp(spent), miles: quantity(miles), driving: true, passengers: taken, expenses });
          const charged = linesFromGigs([gig], { ...terms, ratesOf: () => rates });
          for (const line of charged.ok ? charged.value.lines : []) expect(lineNet(line).minor).toBeLessThanOrEqual(mostMinor);
          expect(charged.ok).toBe(true);
        },
      ),
    );
  });
});

describe('a gig that was kept with more than is accepted now', () => {
  it.each([
    ['fee', { fee: gbp(mostMinor + 1n) }, 'Performance: Gig 1, 12 June 2026'],
    ['miles', { miles: quantity(2n ** 62n), driving: true, passengers: 9 }, 'Mileage: Gig 1, 12 June 2026'],
    ['per diem', { perDiem: gbp(2n ** 62n) }, 'Per diem: Gig 1, 12 June 2026'],
    ['expense', { expenses: [anExpense(1, { amount: gbp(2n ** 62n) })] }, 'Parking, NCP, 12 June 2026'],
  ])('is refused for its %s, naming it and the gig', (_what, kept, description) => {
    const gig = { id: anId<'gig'>(1), title: 'Gig 1' };
    expect(refusalOf([aGig(1, kept)])).toEqual({ code: 'invoice.chargeTooLarge', gig, description });
  });
});

describe('an expense that an issued invoice charges', () => {
  it('is not charged again, in whatever currency it is', () => {
    const elsewhere = anExpense(5, { amount: money(900n, 'EUR'), isChargedElsewhere: true });
    const charged = linesFromGigs([aGig(1, { expenses: [anExpense(1), elsewhere] })], terms);
    expect(charged.ok && charged.value.lines.map(({ source }) => source.origin)).toEqual(['fee', 'expense']);
  });
});

describe('several gigs of one client', () => {
  it('are listed by date, then title, however they were chosen', () => {
    const gigs = [
      aGig(1, { title: 'Evening', date: day('2026-06-13') }),
      aGig(2, { title: 'Matinee', date: day('2026-06-12') }),
      aGig(3, { title: 'Encore', date: day('2026-06-12') }),
    ];
    const titles = ['Performance: Encore, 12 June 2026', 'Performance: Matinee, 12 June 2026', 'Performance: Evening, 13 June 2026'];
    fc.assert(
      fc.property(fc.shuffledSubarray(gigs, { minLength: 3 }), (chosen) => {
        expect(linesOf(chosen).map((line) => line.description)).toEqual(titles);
      }),
    );
  });

  it('are charged what they are charged one by one', () => {
    const gigs = [full, aGig(2), aGig(3, { fee: gbp(1n) })];
    const together = sum(linesOf(gigs).map(lineNet), 'GBP');
    const apart = sum(gigs.flatMap((gig) => linesOf([gig])).map(lineNet), 'GBP');
    expect(together).toEqual(apart);
  });
});

describe('gigs that cannot be on one invoice', () => {
  const good = aGig(1);
  const gigNamed = (number: number) => ({ id: anId<'gig'>(number), title: `Gig ${number}` });

  it('are none at all', () => {
    expect(refusalOf([])).toEqual({ code: 'invoice.noGigs' });
  });

  it('are gigs of two clients', () => {
    const other = aGig(2, { clientId: anId<'client'>(2) });
    expect(refusalOf([good, other])).toEqual({ code: 'invoice.gigsOfTwoClients', first: gigNamed(1), other: gigNamed(2) });
  });

  it('are on an invoice already, which is named', () => {
    const taken = aGig(2, { invoice: { id: anId<'invoice'>(7), number: 'INV-2026-0007' } });
    expect(refusalOf([good, taken])).toEqual({
      code: 'invoice.gigInvoiced',
      gig: gigNamed(2),
      invoiceId: anId<'invoice'>(7),
      number: 'INV-2026-0007',
    });
  });

  it('are without a client, or cancelled', () => {
    expect(refusalOf([aGig(2, { clientId: null })])).toEqual({ code: 'invoice.gigWithoutClient', gig: gigNamed(2) });
    expect(refusalOf([good, aGig(2, { clientId: null })])).toEqual({ code: 'invoice.gigWithoutClient', gig: gigNamed(2) });
    expect(refusalOf([good, aGig(2, { status: 'cancelled' })])).toEqual({ code: 'invoice.gigCancelled', gig: gigNamed(2) });
  });

  it('are in two currencies', () => {
    const euros = aGig(2, { fee: money(5_000n, 'EUR'), perDiem: money(0n, 'EUR') });
    expect(refusalOf([good, euros])).toEqual({
      code: 'invoice.gigsInTwoCurrencies',
      first: { ...gigNamed(1), currency: 'GBP' },
      other: { ...gigNamed(2), currency: 'EUR' },
    });
  });

  it('have an expense to charge that was paid in another currency', () => {
    const gig = aGig(1, { expenses: [anExpense(5, { amount: money(900n, 'EUR') })] });
    expect(refusalOf([gig])).toEqual({
      code: 'invoice.expenseInAnotherCurrency',
      gig: gigNamed(1),
      expenseId: anId<'expense'>(5),
      currency: 'EUR',
      expected: 'GBP',
    });
  });

  it('have miles in a currency that nobody has set a rate in', () => {
    const unset: ChargeTerms = { ...terms, ratesOf: () => ({ perMile: null, perPassengerMile: null }) };
    const driven = aGig(1, { miles: wholeQuantity(10), driving: true });
    expect(refusalOf([driven], unset)).toEqual({ code: 'invoice.mileageRateMissing', gig: gigNamed(1), currency: 'GBP' });
    expect(refusalOf([aGig(1)], unset)).toBeNull();
  });
});
