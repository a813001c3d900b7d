import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Allowance, accessNotices, accessNoticesPerEmail, accessRequestsPerAddress, isWorthANotice } from './index.ts';

const HOUR = 3600;
const recent = (moments: readonly number[], now: number, { withinSeconds }: Allowance): number =>
  moments.filter((moment) => now - moment < withinSeconds).length;

/** Requests over some days: when, in seconds, and of whom. */
const anyFlood = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 * 24 * HOUR }), fc.integer({ min: 0, max: 120 })), { maxLength: 300 })
  .map((asked) => asked.toSorted(([a], [b]) => a - b));

describe('notices of requests for access', () => {
  function told(flood: readonly (readonly [number, number])[]): (readonly [number, number])[] {
    const notices: (readonly [number, number])[] = [];
    for (const [now, email] of flood) {
      const about = notices.filter(([, who]) => who === email).map(([at]) => at);
      const all = notices.map(([at]) => at);
      const before = { aboutThisEmail: recent(about, now, accessNoticesPerEmail), aboutAnybody: recent(all, now, accessNotices) };
      if (isWorthANotice(before)) notices.push([now, email]);
    }
    return notices;
  }

  it('are at most fifty within any day, and one about an address within any twelve hours', () => {
    fc.assert(
      fc.property(anyFlood, (flood) => {
        const notices = told(flood);
        for (const [now, email] of notices) {
          expect(notices.filter(([at]) => at <= now && now - at < 24 * HOUR).length).toBeLessThanOrEqual(50);
          expect(notices.filter(([at, who]) => who === email && at <= now && now - at < 12 * HOUR)).toHaveLength(1);
        }
      }),
    );
  });

  it('are given of the first request, and again after twelve hours', () => {
    expect(isWorthANotice({ aboutThisEmail: 0, aboutAnybody: 0 })).toBe(true);
    expect(told([[0, 1], [12 * HOUR - 1, 1], [12 * HOUR, 1]])).toEqual([[0, 1], [12 * HOUR, 1]]); // biome-ignore format: one story in one line
  });

  it('stop at fifty a day, whoever asks', () => {
    expect(isWorthANotice({ aboutThisEmail: 0, aboutAnybody: 49 })).toBe(true);
    expect(isWorthANotice({ aboutThisEmail: 0, aboutAnybody: 50 })).toBe(false);
  });
});

describe('requests of one network address', () => {
  it('are five in ten minutes and twenty a day', () => {
    expect(accessRequestsPerAddress).toEqual([
      { most: 5, withinSeconds: 600 },
      { most: 20, withinSeconds: 86_400 },
    ]);
  });
});
