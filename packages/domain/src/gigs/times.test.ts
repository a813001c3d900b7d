import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay, fromEpochDay, lastDay, minutesOf, toEpochDay } from '../calendar/index.ts';
import { aDay, aGig, aTime, day, gigId, time, zone } from './gigs.fixture.ts';
import { clashesOf, daysAround, endsNextDay, spanOf } from './index.ts';

describe('the times of a gig', () => {
  it('end the next day when the finish is at or before the start on the clock', () => {
    expect(endsNextDay(time('21:00'), time('01:00'))).toBe(true);
    expect(endsNextDay(time('21:00'), time('00:00'))).toBe(true);
    expect(endsNextDay(time('21:00'), time('21:00'))).toBe(true);
    expect(endsNextDay(time('14:30'), time('19:00'))).toBe(false);
    expect(endsNextDay(null, time('01:00'))).toBe(false);
  });

  it('span more than nothing and at most a day, plus at most a day of being early', () => {
    fc.assert(
      fc.property(aDay, aTime, aTime, fc.option(aTime), (date, start, finish, arrival) => {
        const span = spanOf(aGig({ date, start, finish, arrival }));
        expect(span).not.toBeNull();
        const minutes = (span?.to ?? 0) - (span?.from ?? 0);
        expect(minutes).toBeGreaterThan(0);
        expect(minutes).toBeLessThanOrEqual(2 * 24 * 60);
      }),
    );
  });

  it('stay within the days that are looked at for clashes', () => {
    fc.assert(
      fc.property(aDay, aTime, (date, start) => {
        const { from, to } = daysAround(aGig({ date, start }));
        expect(from < date && date < to).toBe(true);
      }),
    );
  });

  it('are known in every zone on every day of the calendar, its first and its last among them', () => {
    const anyDay = fc.integer({ min: toEpochDay(firstDay), max: toEpochDay(lastDay) }).map((each) => fromEpochDay(each) ?? firstDay);
    const edges = ['1900-01-01', '1900-01-02', '2199-12-30', '2199-12-31'].map(day);
    const zones = ['Europe/London', 'Europe/Amsterdam', 'America/New_York', 'Pacific/Pago_Pago', 'Pacific/Kiritimati'].map(zone);
    fc.assert(
      fc.property(fc.oneof(anyDay, fc.constantFrom(...edges)), aTime, aTime, fc.constantFrom(...zones), (date, start, finish, timeZone) => {
        const gig = aGig({ date, start, finish, timeZone });
        const span = spanOf(gig);
        const { from, to } = daysAround(gig);
        expect(Math.abs((span?.from ?? 0) - (toEpochDay(date) * 1440 + minutesOf(start)))).toBeLessThanOrEqual(24 * 60);
        expect(from <= date && date <= to).toBe(true);
        expect(clashesOf(gig, [{ ...gig, id: gigId(2) }])).toEqual([{ kind: 'overlap', with: gigId(2) }]);
      }),
    );
  });

  it('are moments: seven in the evening in London is 19:00 UTC in winter and 18:00 in summer', () => {
    const minutesOfDay = (date: string) => (spanOf(aGig({ date: day(date), start: time('19:00') }))?.from ?? 0) % 1440;
    expect(minutesOfDay('2026-12-05')).toBe(19 * 60);
    expect(minutesOfDay('2026-07-05')).toBe(18 * 60);
  });

  it('hold on the days when clocks change', () => {
    const from = (start: string) =>
      spanOf(aGig({ date: day('2026-03-29'), start: time(start), timeZone: zone('Europe/London') }))?.from ?? 0;
    expect(from('03:00') - from('00:30')).toBe(90); // the hour from one to two does not exist
  });

  it('are unknown without a start', () => {
    expect(spanOf(aGig({ start: null, finish: time('23:00') }))).toBeNull();
  });

  it('count an arrival after the start on the clock as the evening before', () => {
    const span = spanOf(aGig({ arrival: time('23:30'), start: time('00:30'), finish: time('02:00') }));
    expect((span?.to ?? 0) - (span?.from ?? 0)).toBe(150);
  });
});
