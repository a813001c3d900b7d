import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessRequestState, type AccessVerdict, accessRequestState, accessRequestStates, decideAccessRequest } from './index.ts';

const DAY = 24 * 60 * 60 * 1000;
const asked = Date.UTC(2026, 10, 1);
const anyVerdict = fc.constantFrom<AccessVerdict>('approved', 'declined');
const anyAge = fc.integer({ min: 0, max: 200 * DAY });
const request = (state: AccessRequestState) => ({ state, askedAt: asked });

describe('a request for access, whatever is decided in whatever order', () => {
  /** What is written down after each of the verdicts, as the store does it. */
  function played(verdicts: readonly (readonly [AccessVerdict, number])[]) {
    let state: AccessRequestState = 'pending';
    let carriedOut = 0;
    for (const [verdict, at] of verdicts) {
      const decision = decideAccessRequest(request(state), verdict, asked + at);
      if (decision.ok && decision.value === 'carryOut') {
        state = verdict;
        carriedOut += 1;
      }
    }
    return { state, carriedOut };
  }

  it('is carried out once at most, and the first verdict in time stands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyVerdict, anyAge), { maxLength: 8 }), (verdicts) => {
        const { state, carriedOut } = played(verdicts);
        const first = verdicts.find(([, at]) => at < 30 * DAY);
        expect(carriedOut).toBeLessThanOrEqual(1);
        expect(state).toBe(first?.[0] ?? 'pending');
      }),
    );
  });

  it('is refused exactly when it ended otherwise, with how it ended', () => {
    fc.assert(
      fc.property(fc.constantFrom(...accessRequestStates), anyVerdict, anyAge, (state, verdict, age) => {
        const now = accessRequestState(request(state), asked + age);
        const decision = decideAccessRequest(request(state), verdict, asked + age);
        if (now === 'pending') expect(decision).toEqual({ ok: true, value: 'carryOut' });
        else if (now === verdict) expect(decision).toEqual({ ok: true, value: 'doneBefore' });
        else expect(decision).toEqual({ ok: false, error: { code: 'accessRequest.decided', state: now } });
      }),
    );
  });
});

describe('accessRequestState', () => {
  it('waits for thirty days, and has expired on the millisecond', () => {
    expect(accessRequestState(request('pending'), asked + 30 * DAY - 1)).toBe('pending');
    expect(accessRequestState(request('pending'), asked + 30 * DAY)).toBe('expired');
  });

  it('never changes what has been decided', () => {
    expect(accessRequestState(request('approved'), asked + 170 * DAY)).toBe('approved');
    expect(accessRequestState(request('declined'), asked + 170 * DAY)).toBe('declined');
  });
});
