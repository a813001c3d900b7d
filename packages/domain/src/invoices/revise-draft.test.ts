import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money, rateOf } from '../money/index.ts';
import { aDraft, aGig, aLine, anExpense, anId, day, gbp } from './invoices.fixture.ts';
import { type DraftChanges, reviseDraft } from './revise-draft.ts';

const facts = { gigs: [aGig(1, { expenses: [anExpense(1), anExpense(3)] })], today: day('2026-11-21') };
const revise = (changes: DraftChanges) => reviseDraft(aDraft({ description: 'Thank you' }), changes, facts);

describe('revising a draft', () => {
  it('changes what is given and keeps the rest; null unsets', () => {
    expect(revise({ paymentTermsDays: 0 })).toEqual({ ok: true, value: aDraft({ description: 'Thank you', paymentTermsDays: 0 }) });
    expect(revise({ description: null, lines: undefined })).toEqual({ ok: true, value: aDraft() });
  });

  it('takes lines in any order and without words yet', () => {
    const lines = [aLine(2, { description: '' }), aLine(1)];
    expect(revise({ lines })).toMatchObject({ ok: true, value: { lines } });
  });

  it('refuses a price or a discount in another currency', () => {
    const refusal = { ok: false, error: { code: 'invoice.currencyDiffers', expected: 'GBP' } };
    const euros = { kind: 'amount', amount: money(1n, 'EUR') } as const;
    expect(revise({ lines: [aLine(1, { unitPrice: rateOf(money(1n, 'EUR')) })] })).toEqual(refusal);
    expect(revise({ lines: [aLine(1, { discount: euros })] })).toEqual(refusal);
    expect(revise({ discount: { discount: euros, reason: null } })).toEqual(refusal);
    expect(revise({ discount: { discount: { kind: 'amount', amount: gbp(1n) }, reason: null } }).ok).toBe(true);
  });

  it('ties a line only to a gig of the draft, and to an expense of that gig', () => {
    const tied = (gig: number, expense: number) =>
      revise({ lines: [aLine(1, { source: { origin: 'expense', gigId: anId<'gig'>(gig), expenseId: anId<'expense'>(expense) } })] });
    expect(tied(1, 1).ok && tied(1, 3).ok).toBe(true);
    expect(tied(1, 2)).toEqual({ ok: false, error: { code: 'invoice.lineSourceUnknown', description: 'Line 1' } });
    expect(tied(2, 1).ok).toBe(false);
    expect(revise({ lines: [aLine(1, { source: { origin: 'fee', gigId: anId<'gig'>(2) } })] }).ok).toBe(false);
  });

  it('keeps the line of an expense that has gone from its gig, through every other edit', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), fc.subarray([1, 2, 3, 4, 5, 6]), (charged, left) => {
        const source = (expense: number) => ({ origin: 'expense', gigId: anId<'gig'>(1), expenseId: anId<'expense'>(expense) }) as const;
        const lines = charged.map((number) => aLine(number, { source: source(number) }));
        const draft = aDraft({ lines });
        const now = { ...facts, gigs: [aGig(1, { expenses: left.map((number) => anExpense(number)) })] };
        expect(reviseDraft(draft, { description: 'Thank you' }, now)).toEqual({ ok: true, value: { ...draft, description: 'Thank you' } });
        expect(reviseDraft(draft, { lines: lines.toReversed() }, now).ok).toBe(true);
        const another = reviseDraft(draft, { lines: [...lines, aLine(9, { source: source(9) })] }, now);
        expect(another).toEqual({ ok: false, error: { code: 'invoice.lineSourceUnknown', description: 'Line 9' } });
      }),
    );
  });

  it('refuses an invoice date that must be a slip', () => {
    expect(revise({ invoiceDate: day('1999-01-01') })).toMatchObject({ ok: false, error: { code: 'invoice.dateRefused' } });
    expect(revise({ invoiceDate: day('2026-10-01') }).ok).toBe(true);
    expect(revise({ invoiceDate: null }).ok).toBe(true);
  });
});
