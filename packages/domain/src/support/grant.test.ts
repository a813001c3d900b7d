import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantSupport, SUPPORT_HOURS, supportState } from './index.ts';

const now = 1_795_255_200_000;
const HOUR = 3_600_000;

describe('grantSupport', () => {
  it('lasts as many hours as were asked for, an hour at least and a week at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 400 }), (hours) => {
        const granted = grantSupport({ reason: ' VAT looks wrong ', hours });
        const allowed = hours >= SUPPORT_HOURS.least && hours <= SUPPORT_HOURS.most;
        expect(granted).toMatchObject(
          allowed ? { value: { reason: 'VAT looks wrong', hours } } : { error: { code: 'support.durationRefused' } },
        );
      }),
    );
  });

  it('is for whole hours', () => {
    expect(grantSupport({ reason: 'x', hours: 1.5 })).toMatchObject({ error: { code: 'support.durationRefused', mostHours: 168 } });
  });

  it('says why', () => {
    expect(grantSupport({ reason: ' \n', hours: 1 })).toEqual({ ok: false, error: { code: 'support.unexplained' } });
  });
});

describe('supportState', () => {
  it('is over at the moment it expires, and when it was taken back', () => {
    const grant = { expiresAt: now, revokedAt: null };
    expect([supportState(grant, now - 1), supportState(grant, now)]).toEqual(['live', 'expired']);
    expect(supportState({ ...grant, revokedAt: now - HOUR }, now - 1)).toBe('revoked');
  });

  it('never comes to life again', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.option(fc.nat(1000)), fc.nat(1000), fc.nat(1000), (expiresAt, revokedAt, at, later) => {
        const grant = { expiresAt, revokedAt };
        if (supportState(grant, at) !== 'live') expect(supportState(grant, at + later)).not.toBe('live');
      }),
    );
  });
});
