import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, quantity } from '../money/index.ts';
import { aDay, aGig, clientId, day, gigId, invoiceId } from './gigs.fixture.ts';
import { changeGig, checkFields, type Gig, type GigPatch, gigStatuses, gigTypes, inverseOf, statusOn } from './index.ts';

const today = day('2026-11-21');
const invoice = { id: invoiceId(7), number: 'INV-2026-7' };

const anyGig = fc
  .record({ date: aDay, status: fc.constantFrom(...gigStatuses), minor: fc.bigInt({ min: 0n, max: 10_000_00n }), passengers: fc.nat(9) })
  .map(({ date, status, minor, passengers }) => aGig({ date, status, fee: money(minor, 'GBP'), passengers }));

const anyPatch: fc.Arbitrary<GigPatch> = fc.record(
  {
    date: aDay,
    status: fc.constantFrom(...gigStatuses),
    type: fc.constantFrom(...gigTypes),
    clientId: fc.constantFrom(null, clientId(1), clientId(2)),
    fee: fc.bigInt({ min: 0n, max: 500_00n }).map((minor) => money(minor, 'GBP')),
    miles: fc.bigInt({ min: 0n, max: 900_0000n }).map(quantity),
    driving: fc.boolean(),
    passengers: fc.nat(9),
  },
  { requiredKeys: [] },
);

describe('changing a gig', () => {
  it('never leaves a confirmed gig in the past', () => {
    fc.assert(
      fc.property(anyGig, anyPatch, aDay, (gig, patch, now) => {
        const changed = changeGig(gig, patch, null, now);
        if (changed.ok) expect(changed.value.status === 'confirmed' && changed.value.date < now).toBe(false);
      }),
    );
  });

  it('keeps everything that the patch leaves out', () => {
    fc.assert(
      fc.property(anyGig, anyPatch, (gig, patch) => {
        const changed = changeGig(gig, patch, null, today);
        if (!changed.ok) return;
        const untouched = (field: string) => field !== 'status' && !(field in patch);
        expect(Object.entries(changed.value).filter(([field]) => untouched(field))).toEqual(
          Object.entries(gig).filter(([field]) => untouched(field)),
        );
      }),
    );
  });

  it('is undone by its inverse, and the gig is as it showed before', () => {
    fc.assert(
      fc.property(anyGig, anyPatch, (gig, patch) => {
        const changed = changeGig(gig, patch, null, today);
        if (!changed.ok) return;
        const back = changeGig(changed.value, inverseOf(gig, patch, today), null, today);
        expect(back).toEqual({ ok: true, value: { ...gig, status: statusOn(gig, today) } });
      }),
    );
  });

  it('refuses to confirm a gig of yesterday and says both days', () => {
    const gig = aGig({ date: day('2026-11-20'), status: 'draft' });
    expect(changeGig(gig, { status: 'confirmed' }, null, today)).toEqual({
      ok: false,
      error: { code: 'gig.confirmedInThePast', date: '2026-11-20', today: '2026-11-21' },
    });
  });

  it('refuses to move a confirmed gig into the past', () => {
    expect(changeGig(aGig({ date: today, status: 'confirmed' }), { date: day('2026-11-01') }, null, today).ok).toBe(false);
  });

  it('lets any status follow any other on a day to come', () => {
    for (const from of gigStatuses) {
      for (const to of gigStatuses) {
        const changed = changeGig(aGig({ date: day('2026-12-24'), status: from }), { status: to }, null, today);
        expect(changed).toMatchObject({ ok: true, value: { status: to } });
      }
    }
  });

  it('writes a confirmed gig whose day has passed back as completed, whatever else is changed', () => {
    const gig = aGig({ date: day('2026-11-20'), status: 'confirmed' });
    expect(changeGig(gig, { title: 'Harvest ceilidh' }, null, today)).toMatchObject({ ok: true, value: { status: 'completed' } });
  });

  it('keeps its client while it is on an invoice to that client, and names the invoice', () => {
    const gig = aGig({ clientId: clientId(1), invoiceId: invoice.id });
    expect(changeGig(gig, { clientId: clientId(2) }, invoice, today)).toEqual({
      ok: false,
      error: { code: 'gig.onInvoice', invoiceId: invoice.id, number: 'INV-2026-7' },
    });
    expect(changeGig(gig, { clientId: clientId(1), fee: money(1n, 'GBP') }, invoice, today).ok).toBe(true);
  });

  it('refuses a fee in euros beside a per diem in pounds', () => {
    const gig = aGig({ perDiem: money(30_00n, 'GBP') });
    expect(changeGig(gig, { fee: money(200_00n, 'EUR') }, null, today)).toEqual({
      ok: false,
      error: { code: 'gig.currencyMixed', fee: 'EUR', perDiem: 'GBP' },
    });
  });

  it('takes an empty per diem along into the currency of the fee, and the other way round', () => {
    const fields: Gig = aGig({ id: gigId(3), fee: money(0n, 'GBP'), perDiem: money(0n, 'GBP') });
    expect(checkFields({ ...fields, fee: money(5n, 'EUR') }, today)).toMatchObject({ value: { perDiem: { minor: 0n, currency: 'EUR' } } });
    expect(checkFields({ ...fields, perDiem: money(5n, 'EUR') }, today)).toMatchObject({ value: { fee: { minor: 0n, currency: 'EUR' } } });
  });
});
