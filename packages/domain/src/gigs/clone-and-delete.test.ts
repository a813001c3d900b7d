import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../kernel/index.ts';
import { money } from '../money/index.ts';
import { aDay, aGig, day, gigId, invoiceId } from './gigs.fixture.ts';
import { checkDeletion, cloneGig, gigStatuses } from './index.ts';

const batch = '0192b3c4-0000-7000-8000-00000000000b' as Id<'importBatch'>; /* a UUID, written out */
const today = day('2026-11-21');

describe('a copy of a gig', () => {
  it('is on no invoice and from no import, and keeps everything else on the same day', () => {
    const gig = aGig({ status: 'cancelled', invoiceId: invoiceId(1), importBatchId: batch, version: 9, notes: 'Bring the long leads' });
    expect(cloneGig(gig, { id: gigId(2), date: gig.date }, today)).toEqual({
      ...gig,
      id: gigId(2),
      invoiceId: null,
      importBatchId: null,
      version: 1,
    });
  });

  it('on another day is a draft: nobody has confirmed that day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...gigStatuses), aDay, aDay, (status, from, to) => {
        fc.pre(from !== to);
        expect(cloneGig(aGig({ status, date: from }), { id: gigId(2), date: to }, today).status).toBe('draft');
      }),
    );
  });

  it('of a confirmed gig whose day has passed is completed, not confirmed in the past', () => {
    const gig = aGig({ status: 'confirmed', date: day('2026-10-01') });
    expect(cloneGig(gig, { id: gigId(2), date: gig.date }, today).status).toBe('completed');
  });
});

describe('deleting a gig', () => {
  const invoice = { id: invoiceId(4), number: 'INV-2026-4' };
  const parking = (charging: { number: string | null } | null = null) => ({
    gigId: gigId(1),
    description: 'Parking',
    amount: money(1_200n, 'GBP'),
    vat: null,
    invoice: charging,
  });

  it('is refused while it is on an invoice, naming it, whatever is done with its expenses', () => {
    expect(checkDeletion({ invoice, expenses: [parking(), parking()], keepExpenses: true })).toEqual({
      ok: false,
      error: { code: 'gig.onInvoice', invoiceId: invoice.id, number: 'INV-2026-4' },
    });
  });

  it('is refused with expenses until the user says that they stay', () => {
    expect(checkDeletion({ invoice: null, expenses: [parking(), parking()], keepExpenses: false })).toEqual({
      ok: false,
      error: { code: 'gig.hasExpenses', count: 2 },
    });
    expect(checkDeletion({ invoice: null, expenses: [parking(), parking()], keepExpenses: true }).ok).toBe(true);
    expect(checkDeletion({ invoice: null, expenses: [], keepExpenses: false }).ok).toBe(true);
  });

  it('is refused while an expense of it has to keep its gig, for an issued invoice of another gig charges it', () => {
    const refused = { ok: false, error: { code: 'gig.expenseInvoiced', description: 'Parking', number: 'INV-2026-4' } };
    for (const keepExpenses of [true, false])
      expect(checkDeletion({ invoice: null, expenses: [parking(), parking(invoice)], keepExpenses })).toEqual(refused);
    expect(checkDeletion({ invoice: null, expenses: [parking({ number: null })], keepExpenses: true }).ok).toBe(true);
  });
});
