import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../kernel/index.ts';
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

  it('is refused while it is on an invoice, naming it, whatever is done with its expenses', () => {
    expect(checkDeletion({ invoice, expenses: 2, keepExpenses: true })).toEqual({
      ok: false,
      error: { code: 'gig.onInvoice', invoiceId: invoice.id, number: 'INV-2026-4' },
    });
  });

  it('is refused with expenses until the user says that they stay', () => {
    expect(checkDeletion({ invoice: null, expenses: 2, keepExpenses: false })).toEqual({
      ok: false,
      error: { code: 'gig.hasExpenses', count: 2 },
    });
    expect(checkDeletion({ invoice: null, expenses: 2, keepExpenses: true }).ok).toBe(true);
    expect(checkDeletion({ invoice: null, expenses: 0, keepExpenses: false }).ok).toBe(true);
  });
});
