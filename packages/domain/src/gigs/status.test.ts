import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index.ts';
import { aDay, day } from './gigs.fixture.ts';
import { checkConfirmed, gigStatuses, statusOn } from './index.ts';

const aStatus = fc.constantFrom(...gigStatuses);

describe('the status of a gig', () => {
  it('is completed from the day after a confirmed gig, not on its day', () => {
    const gig = { status: 'confirmed', date: day('2026-11-20') } as const;
    expect(statusOn(gig, day('2026-11-20'))).toBe('confirmed');
    expect(statusOn(gig, day('2026-11-21'))).toBe('completed');
  });

  it('of drafts, completed and cancelled gigs does not change by itself', () => {
    for (const status of ['draft', 'completed', 'cancelled'] as const) {
      expect(statusOn({ status, date: day('2020-01-01') }, day('2026-11-21'))).toBe(status);
    }
  });

  it('as it shows on a day may always be given on that day', () => {
    fc.assert(
      fc.property(aStatus, aDay, aDay, (status, date, today) => {
        expect(checkConfirmed({ status: statusOn({ status, date }, today), date }, today).ok).toBe(true);
      }),
    );
  });

  it('never goes back by the passing of days', () => {
    fc.assert(
      fc.property(aStatus, aDay, aDay, fc.nat(400), (status, date, today, later) => {
        const now = statusOn({ status, date }, today);
        const then = statusOn({ status, date }, addDays(today, later));
        expect(then === now || (now === 'confirmed' && then === 'completed')).toBe(true);
      }),
    );
  });
});
