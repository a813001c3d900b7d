import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, firstDay, fromEpochDay, lastDay, toEpochDay } from '../calendar/index.ts';
import { claimStates } from './claim.ts';
import { copiedExpense } from './clone.ts';

const anyDay = fc.integer({ min: toEpochDay(firstDay), max: toEpochDay(lastDay) }).map((day) => fromEpochDay(day) ?? firstDay);

describe('an expense of a gig that is copied', () => {
  it('moves with its gig, and stays where the calendar ends', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (date, from, to) => {
        const days = daysBetween(from, to);
        const copied = copiedExpense({ date, claim: 'claimable' }, days).date;
        expect([days, 0]).toContain(daysBetween(date, copied));
      }),
    );
  });

  it('is reimbursed by nobody yet', () => {
    const claims = claimStates.map((claim) => copiedExpense({ date: firstDay, claim }, 1).claim);
    expect(claims).toEqual(['claimable', 'claimable', 'not_claimable']);
  });
});
