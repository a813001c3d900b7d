import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index.ts';
import { aDay, aGig, aTime, day, gigId, time, zone } from './gigs.fixture.ts';
import { clashesOf, type Gig, TIGHT_MINUTES } from './index.ts';

const at = (id: number, date: string, start: string | null, finish: string | null, rest: Partial<Gig> = {}) =>
  aGig({
    id: gigId(id),
    date: day(date),
    start: start === null ? null : time(start),
    finish: finish === null ? null : time(finish),
    ...rest,
  });

const timed = fc.record({ date: aDay, start: fc.option(aTime), finish: fc.option(aTime), arrival: fc.option(aTime) });

describe('clashes', () => {
  it('are felt by both gigs alike', () => {
    fc.assert(
      fc.property(timed, timed, (a, b) => {
        const [one, two] = [aGig({ ...a, id: gigId(1) }), aGig({ ...b, id: gigId(2) })];
        const seen = (from: Gig, to: Gig) => clashesOf(from, [to]).map(({ with: _, ...clash }) => clash);
        expect(seen(one, two)).toEqual(seen(two, one));
      }),
    );
  });

  it('are never with itself, never with a cancelled gig, and never three days away', () => {
    fc.assert(
      fc.property(timed, timed, (a, b) => {
        const one = aGig({ ...a, id: gigId(1) });
        expect(clashesOf(one, [one])).toEqual([]);
        expect(clashesOf(one, [aGig({ ...b, id: gigId(2), status: 'cancelled' })])).toEqual([]);
        expect(clashesOf(one, [aGig({ ...b, id: gigId(2), date: addDays(a.date, 3) })])).toEqual([]);
      }),
    );
  });

  it('show two gigs that overlap', () => {
    expect(clashesOf(at(1, '2026-12-05', '19:00', '23:00'), [at(2, '2026-12-05', '22:30', '23:30')])).toEqual([
      { kind: 'overlap', with: gigId(2) },
    ]);
  });

  it('show two that follow each other without a minute between as tight, and not as one over the other', () => {
    expect(clashesOf(at(1, '2026-12-05', '14:00', '18:00'), [at(2, '2026-12-05', '18:00', '20:00')])).toEqual([
      { kind: 'tight', with: gigId(2), minutes: 0 },
    ]);
  });

  it('show a night that runs into the next morning’s gig', () => {
    expect(clashesOf(at(1, '2026-12-05', '22:00', '02:00'), [at(2, '2026-12-06', '01:00', '03:00')])).toEqual([
      { kind: 'overlap', with: gigId(2) },
    ]);
  });

  it('count from the arrival, and say how tight it is', () => {
    const evening = at(2, '2026-12-05', '20:00', '23:00', { arrival: time('18:30') });
    expect(clashesOf(at(1, '2026-12-05', '14:00', '18:00'), [evening])).toEqual([{ kind: 'tight', with: gigId(2), minutes: 30 }]);
    expect(clashesOf(at(1, '2026-12-05', '14:00', '17:00'), [evening])).toEqual([]);
    expect(TIGHT_MINUTES).toBe(90);
  });

  it('show a gig without a time on the same day, because nobody knows yet', () => {
    expect(clashesOf(at(1, '2026-12-05', '19:00', '23:00'), [at(2, '2026-12-05', null, null)])).toEqual([
      { kind: 'sameDay', with: gigId(2) },
    ]);
    expect(clashesOf(at(1, '2026-12-05', '19:00', '23:00'), [at(2, '2026-12-06', null, null)])).toEqual([]);
  });

  it('compare moments, not clocks, between time zones', () => {
    const chicago = at(2, '2026-12-05', '14:00', '15:00', { timeZone: zone('America/Chicago') });
    expect(clashesOf(at(1, '2026-12-05', '20:30', '22:00'), [chicago])).toEqual([{ kind: 'overlap', with: gigId(2) }]);
    expect(clashesOf(at(1, '2026-12-05', '14:00', '15:00'), [chicago])).toEqual([]);
  });

  it('do not invent how long a gig without a finish lasts', () => {
    expect(clashesOf(at(1, '2026-12-05', '19:00', null), [at(2, '2026-12-05', '21:00', '22:00')])).toEqual([]);
    expect(clashesOf(at(1, '2026-12-05', '19:00', null), [at(2, '2026-12-05', '19:00', null)])).toEqual([
      { kind: 'overlap', with: gigId(2) },
    ]);
  });
});
