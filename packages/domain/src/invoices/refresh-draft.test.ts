import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentage, wholeQuantity } from '../money/index.ts';
import type { ChargeableGig, GeneratedLine } from './charges.ts';
import { aGig, aLine, anExpense, anId, day, gbp, lineIds, terms } from './invoices.fixture.ts';
import type { InvoiceLine } from './line.ts';
import { chargesNow, differsFromGigs, refreshLines, rememberCharges } from './refresh-draft.ts';
import { vatTreatment } from './vat.ts';

const charged = (gigs: readonly ChargeableGig[]): readonly GeneratedLine[] => {
  const now = chargesNow(gigs, terms);
  if (!now.ok) throw new Error(now.error.code);
  return now.value;
};
const drafted = (gigs: readonly ChargeableGig[]): InvoiceLine[] => refreshLines([], charged(gigs), lineIds(100));
const words = (lines: readonly InvoiceLine[]) => lines.map((line) => line.description);
const manual = aLine(1, { description: 'Hire of a lamp' });

const anyGig = (number: number): fc.Arbitrary<ChargeableGig> =>
  fc
    .record({
      fee: fc.bigInt({ min: 0n, max: 50_000n }).map(gbp),
      perDiem: fc.bigInt({ min: 0n, max: 500n }).map(gbp),
      miles: fc.nat(300).map(wholeQuantity),
      driving: fc.boolean(),
      passengers: fc.nat(3),
      status: fc.constantFrom('completed' as const, 'cancelled' as const),
      title: fc.string({ maxLength: 8 }),
      expenses: fc.subarray([anExpense(number * 10 + 1), anExpense(number * 10 + 2)]),
    })
    .map((changes) => aGig(number, changes));
const anyGigs = fc.tuple(anyGig(1), anyGig(2), anyGig(3)).chain((gigs) => fc.subarray(gigs));
const anyDrafted = fc
  .tuple(anyGigs, fc.array(fc.nat(9), { maxLength: 4 }))
  .map(([gigs, places]) =>
    places.reduce<InvoiceLine[]>((lines, place, index) => lines.toSpliced(place % (lines.length + 1), 0, aLine(index + 1)), drafted(gigs)),
  );

describe('refreshing a draft', () => {
  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(anyDrafted, anyGigs, (lines, gigs) => {
        const once = refreshLines(lines, charged(gigs), lineIds());
        expect(refreshLines(once, charged(gigs), lineIds(5_000))).toEqual(once);
      }),
    );
  });

  it('keeps every line written by hand, as it was and in the same order', () => {
    fc.assert(
      fc.property(anyDrafted, anyGigs, (lines, gigs) => {
        const byHand = (all: readonly InvoiceLine[]) => all.filter((line) => line.source.origin === 'manual');
        expect(byHand(refreshLines(lines, charged(gigs), lineIds()))).toEqual(byHand(lines));
      }),
    );
  });

  it('leaves exactly what the gigs charge, each once, whatever was there', () => {
    fc.assert(
      fc.property(anyDrafted, anyGigs, (lines, gigs) => {
        const refreshed = refreshLines(lines, charged(gigs), lineIds()).filter((line) => line.source.origin !== 'manual');
        const asGenerated = refreshed.map(({ id, ...line }) => line);
        expect(asGenerated).toHaveLength(charged(gigs).length);
        expect(asGenerated).toEqual(expect.arrayContaining([...charged(gigs)]));
      }),
    );
  });

  it('replaces words and figures, and keeps a line’s place, id, discount and VAT', () => {
    const reduced = vatTreatment('S', percentage(500n));
    const discount = { kind: 'percent', percent: percentage(1_000n) } as const;
    const [fee] = drafted([aGig(1)]);
    const edited = [manual, { ...(fee ?? manual), description: 'My own words', discount, vat: reduced }];
    const [first, second] = refreshLines(edited, charged([aGig(1, { title: 'Renamed', fee: gbp(30_000n) })]), lineIds());
    expect(first).toEqual(manual);
    expect(second).toMatchObject({ id: fee?.id, description: 'Performance: Renamed, 12 June 2026', discount, vat: reduced });
    expect(second?.unitPrice.e4).toBe(300_000_000n);
  });

  it('puts a new line after the last of its gig, and one of a new gig at the end', () => {
    const lines = [...drafted([aGig(1), aGig(2)]), manual];
    const now = charged([aGig(1, { perDiem: gbp(500n) }), aGig(2), aGig(3, { date: day('2026-07-01') })]);
    expect(words(refreshLines(lines, now, lineIds()))).toEqual([
      'Performance: Gig 1, 12 June 2026',
      'Per diem: Gig 1, 12 June 2026',
      'Performance: Gig 2, 12 June 2026',
      'Hire of a lamp',
      'Performance: Gig 3, 1 July 2026',
    ]);
  });

  it('drops what is no longer charged, and a gig that was cancelled charges nothing', () => {
    const lines = [...drafted([aGig(1, { expenses: [anExpense(1)] }), aGig(2)]), manual];
    expect(words(refreshLines(lines, charged([aGig(1), aGig(2, { status: 'cancelled' })]), lineIds()))).toEqual([
      'Performance: Gig 1, 12 June 2026',
      'Hire of a lamp',
    ]);
  });

  it('is of the gigs on the draft itself, which are on an invoice: this one', () => {
    expect(charged([aGig(1, { invoice: { id: anId<'invoice'>(1), number: null } })])).toHaveLength(1);
  });
});

describe('the offer to refresh', () => {
  const remembered = rememberCharges(charged([aGig(1), aGig(2, { driving: true, miles: wholeQuantity(10) })]));
  const differs = (gigs: readonly ChargeableGig[]) =>
    differsFromGigs(remembered, charged(gigs)).map(({ kind, before, after }) => ({ kind, before, after }));

  it('is not made while the gigs charge what they charged, whatever they are called', () => {
    expect(differs([aGig(2, { driving: true, miles: wholeQuantity(10), title: 'Renamed' }), aGig(1, { date: day('2026-06-30') })])).toEqual(
      [],
    );
    fc.assert(fc.property(anyGigs, (gigs) => differsFromGigs(rememberCharges(charged(gigs)), charged(gigs)).length === 0));
  });

  it('is made when a charge changes, comes or goes, and says how', () => {
    expect(differs([aGig(1, { fee: gbp(25_000n) }), aGig(2, { perDiem: gbp(500n) })])).toEqual([
      { kind: 'changed', before: { quantity: '1', unitPrice: '200.00' }, after: { quantity: '1', unitPrice: '250.00' } },
      { kind: 'removed', before: { quantity: '10', unitPrice: '0.45' }, after: null },
      { kind: 'added', before: null, after: { quantity: '1', unitPrice: '5.00' } },
    ]);
  });

  it('is over once the new charges are remembered, refreshed or declined', () => {
    const now = charged([aGig(1, { fee: gbp(25_000n) })]);
    expect(differsFromGigs(rememberCharges(now), now)).toEqual([]);
  });

  it('is nothing for a draft without gigs', () => {
    expect(differsFromGigs('', charged([]))).toEqual([]);
  });
});
