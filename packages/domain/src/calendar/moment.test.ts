import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, endOfDay, fromEpochDay, type LocalDate, parseTimeZone, startOfDay, type TimeZone, wallClock } from './index.ts';

const zones = ['UTC', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Australia/Lord_Howe'].map((name) => {
  const zone = parseTimeZone(name);
  if (!zone) throw new Error(`${name} is a zone`);
  return zone;
});

const dayOf = (epochDay: number): LocalDate => {
  const date = fromEpochDay(epochDay);
  if (!date) throw new Error(`${epochDay} is a day`);
  return date;
};

describe('the moment a day begins', () => {
  const begins = fc.record({ zone: fc.constantFrom<TimeZone>(...zones), day: fc.integer({ min: 1, max: 60_000 }) });

  it('is on that day, at midnight, and a minute earlier it was the day before', () => {
    fc.assert(
      fc.property(begins, ({ zone, day }) => {
        const date = dayOf(day);
        const moment = startOfDay(zone, date);
        expect(wallClock(moment, zone)).toEqual({ date, time: '00:00' });
        expect(dayIn(zone, moment - 60_000)).toBe(dayOf(day - 1));
        expect(endOfDay(zone, dayOf(day - 1))).toBe(moment);
      }),
    );
  });

  it('knows summer time: a day of July in London begins at eleven in the evening in Greenwich', () => {
    const [, london] = zones;
    expect(london && new Date(startOfDay(london, dayOf(20_635))).toISOString()).toBe('2026-06-30T23:00:00.000Z');
  });
});
