import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentage } from '../money/index.ts';
import type { Draft } from './invoice.ts';
import { aDraft, aLine, anId, anyFigures, day, gbp } from './invoices.fixture.ts';
import { sameWish } from './same-wish.ts';

const anyDraft = fc
  .array(anyFigures, { maxLength: 3 })
  .map((lines) => aDraft({ lines: lines.map((figures, index) => aLine(index + 1, figures)), description: 'Thank you' }));

describe('a wish that comes again', () => {
  it('finds its draft, whatever it says, and the draft alone', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const again = { ...draft, vatRegistered: true, lines: draft.lines.map((line) => ({ ...line })) };
        expect(sameWish(draft, again)).toEqual({ ok: true, value: draft });
      }),
    );
  });

  it.each<[string, Partial<Draft>]>([
    ['another client', { clientId: anId<'client'>(2) }],
    ['another line', { lines: [aLine(2)] }],
    ['another price', { lines: [aLine(1, { discount: { kind: 'amount', amount: gbp(1n) } })] }],
    ['another source', { lines: [aLine(1, { source: { origin: 'fee', gigId: anId<'gig'>(1) } })] }],
    ['other words', { description: 'Thanks' }],
    ['another day', { invoiceDate: day('2026-11-21') }],
    ['another discount', { discount: { discount: { kind: 'percent', percent: percentage(1n) }, reason: null } }],
  ])('is refused with %s', (_, changes) => {
    const draft = aDraft();
    expect(sameWish(draft, aDraft(changes))).toEqual({ ok: false, error: { code: 'invoice.alreadyMade', invoiceId: draft.id } });
  });

  it('finds a draft of its client that was edited since', () => {
    const edited = aDraft({ version: 2, description: 'Edited', lines: [] });
    expect(sameWish(edited, aDraft())).toEqual({ ok: true, value: edited });
    expect(sameWish(edited, aDraft({ clientId: anId<'client'>(2) })).ok).toBe(false);
  });
});
