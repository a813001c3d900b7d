import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, durationMinutes, type LocalTime, minutesOf, parseLocalTime, parseTimeZone, type TimeZone, wallClock } from './index.ts';

const zone = (name: string): TimeZone => {
  const read = parseTimeZone(name);
  if (!read) throw new Error(`${name} is a zone`);
  return read;
};
const time = (text: string) => text as LocalTime; /* written out in each case */

describe('the business day', () => {
  it('is the organisation’s, not Greenwich’s: half past midnight in London in June is still yesterday in UTC', () => {
    const instant = Date.UTC(2026, 5, 30, 23, 30);
    expect(dayIn(zone('Europe/London'), instant)).toBe('2026-07-01');
    expect(dayIn(zone('UTC'), instant)).toBe('2026-06-30');
    expect(dayIn(zone('America/New_York'), instant)).toBe('2026-06-30');
    expect(dayIn(zone('Pacific/Kiritimati'), instant)).toBe('2026-07-01');
  });

  it('reads midnight as 00:00 of the new day', () => {
    expect(wallClock(Date.UTC(2026, 0, 1, 0, 0), zone('Europe/London'))).toEqual({ date: '2026-01-01', time: '00:00' });
  });

  it('agrees with the platform in UTC at every instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000_000, max: 7_000_000_000_000 }), (instant) => {
        expect(dayIn(zone('UTC'), instant)).toBe(new Date(instant).toISOString().slice(0, 10));
      }),
    );
  });

  it.each(['Mars/Olympus', '+01:00', '', 'Europe/London\u0000', '../etc', 'a'.repeat(500)])('has no zone %j', (name) => {
    expect(parseTimeZone(name)).toBeNull();
  });
});

describe('times of day', () => {
  it.each(['24:00', '9:30', '12:60', '16:45:19:30', 'N/A', ''])('do not include %j', (text) => {
    expect(parseLocalTime(text)).toBeNull();
  });

  it('last past midnight when they finish before they start', () => {
    expect(durationMinutes(time('21:00'), time('00:00'))).toBe(180);
    expect(durationMinutes(time('21:00'), time('01:30'))).toBe(270);
    expect(durationMinutes(time('14:30'), time('19:00'))).toBe(270);
    expect(durationMinutes(time('10:00'), time('10:00'))).toBe(1440);
    expect(minutesOf(time('23:59'))).toBe(1439);
  });
});
