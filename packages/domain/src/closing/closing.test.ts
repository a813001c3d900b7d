import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTimeZone } from '../calendar/index.ts';
import { invariant } from '../kernel/index.ts';
import { roles } from '../visibility/index.ts';
import { type Closable, closesOn, daysLeft, GRACE_DAYS, refuseWhileClosing, reopen, requestClosing } from './index.ts';

const london = parseTimeZone('Europe/London');
const auckland = parseTimeZone('Pacific/Auckland');
invariant(london && auckland, 'two zones');

const NOW = Date.parse('2026-11-21T18:00:00Z');
const open: Closable = { name: 'Drums & Co', demo: false, timeZone: london, closesAt: null };
const closing: Closable = { ...open, closesAt: NOW + 1 };

describe('closing an organisation', () => {
  it('gives thirty days', () => {
    expect(requestClosing('owner', open, 'Drums & Co')).toEqual({ ok: true, value: { graceDays: 30 } });
    expect(GRACE_DAYS).toBe(30);
  });

  it.each(['drums & co', '  Drums  &  Co ', 'Drums & Co'])('takes its name as people type it: %j', (typed) => {
    expect(requestClosing('owner', open, typed).ok).toBe(true);
  });

  it.each(['', 'Drums', 'Drums and Co', 'Drums & Co.'])('refuses %j, which is not its name', (typed) => {
    expect(requestClosing('owner', open, typed)).toEqual({ ok: false, error: { code: 'organisation.nameDiffers' } });
  });

  it('and reopening it are the owner’s alone', () => {
    for (const role of roles.filter((each) => each !== 'owner')) {
      expect(requestClosing(role, open, open.name)).toEqual({ ok: false, error: { code: 'role.insufficient', needs: 'owner' } });
      expect(reopen(role, closing, NOW)).toEqual({ ok: false, error: { code: 'role.insufficient', needs: 'owner' } });
    }
  });

  it('twice is refused with the day, so that the grace cannot be drawn out by asking again', () => {
    expect(requestClosing('owner', { ...open, closesAt: NOW }, open.name)).toEqual({
      ok: false,
      error: { code: 'organisation.closing', closesOn: '2026-11-21' },
    });
  });

  it('does not concern a demo year, which is removed', () => {
    expect(requestClosing('owner', { ...open, demo: true }, open.name)).toMatchObject({ error: { code: 'organisation.demoOnly' } });
  });

  it('ends on the day that it is where the organisation is', () => {
    expect(closesOn({ timeZone: auckland, closesAt: NOW })).toBe('2026-11-22');
  });
});

describe('the days that are left', () => {
  const DAY = 24 * 60 * 60 * 1000;

  it('become fewer one by one, and end at none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * DAY }), fc.constantFrom(london, auckland), (before, timeZone) => {
        const days = daysLeft({ timeZone, closesAt: NOW }, NOW - before);
        expect(Math.abs(days - before / DAY)).toBeLessThan(1.05); // a day may have 23 or 25 hours
        expect(daysLeft({ timeZone, closesAt: NOW }, NOW + before)).toBe(0);
      }),
    );
  });

  it.each([
    ['2026-11-14T18:00:00Z', 7],
    ['2026-11-18T23:59:00Z', 3],
    ['2026-11-19T00:01:00Z', 2],
    ['2026-11-21T17:59:00Z', 0],
  ])('at %s are %i', (now, days) => {
    expect(daysLeft({ timeZone: london, closesAt: NOW }, Date.parse(now))).toBe(days);
  });
});

describe('an organisation that is closing', () => {
  it('can be reopened until the last moment, and not after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (left) => {
        expect(reopen('owner', { closesAt: NOW + left }, NOW).ok).toBe(left > 0);
      }),
    );
    expect(reopen('owner', open, NOW)).toEqual({ ok: false, error: { code: 'organisation.notClosing' } });
  });

  it('refuses every change, and an open one refuses none', () => {
    expect(refuseWhileClosing(closesOn(closing))).toMatchObject({ ok: false, error: { code: 'organisation.closing' } });
    expect(refuseWhileClosing(closesOn(open)).ok).toBe(true);
  });
});
