import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../calendar/index.ts';
import type { UserId } from '../kernel/index.ts';
import {
  changePlatformRole,
  correctEmail,
  invite,
  personStatuses,
  platformRoles,
  provision,
  reactivate,
  suspend,
  type UserInQuestion,
  unbind,
} from './index.ts';

const today = '2026-11-21' as LocalDate; /* a day of the calendar */
const anna = '01890000-0000-7000-8000-00000000000a' as UserId; /* opaque here */
const ben = '01890000-0000-7000-8000-00000000000b' as UserId; /* opaque here */

const user = (more: Partial<UserInQuestion> = {}): UserInQuestion => ({
  userId: ben,
  status: 'active',
  platformRole: 'user',
  bound: true,
  hasSignedIn: true,
  otherAdmins: 1,
  ...more,
});
const anyUser: fc.Arbitrary<UserInQuestion> = fc.record({
  userId: fc.constantFrom(anna, ben),
  status: fc.constantFrom(...personStatuses),
  platformRole: fc.constantFrom(...platformRoles),
  bound: fc.boolean(),
  hasSignedIn: fc.boolean(),
  otherAdmins: fc.nat(2),
});
const reasons = { reason: 'Left the ensemble', until: null };
const refused = (code: string) => ({ ok: false, error: { code } });

describe('whoever administers', () => {
  it('does nothing to themselves', () => {
    fc.assert(
      fc.property(anyUser, fc.constantFrom(...platformRoles), (who, to) => {
        const self = refused('user.yourself');
        expect(suspend(who.userId, who, reasons, today)).toEqual(self);
        expect(changePlatformRole(who.userId, who, to)).toEqual(self);
        expect(unbind(who.userId, who)).toEqual(self);
        expect(reactivate(who.userId, who)).toEqual(self);
      }),
    );
  });

  it('never leaves the installation without an active admin', () => {
    fc.assert(
      fc.property(anyUser, fc.constantFrom(...platformRoles), (who, to) => {
        const counts = who.platformRole === 'admin' && who.status === 'active';
        if (!counts || who.userId === anna) return;
        if (suspend(anna, who, reasons, today).ok) expect(who.otherAdmins).toBeGreaterThan(0);
        if (changePlatformRole(anna, who, to).ok) expect(who.otherAdmins + (to === 'admin' ? 1 : 0)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('provision', () => {
  const wanted = { email: 'ben@example.org', displayName: 'Ben', platformRole: 'user', active: true } as const;

  it('makes an active or an inactive person, and no more of them than was asked for', () => {
    expect(provision(wanted, { emailTaken: false })).toEqual({
      ok: true,
      value: { email: 'ben@example.org', displayName: 'Ben', platformRole: 'user', status: 'active' },
    });
    expect(provision({ ...wanted, active: false }, { emailTaken: false })).toMatchObject({ value: { status: 'inactive' } });
  });

  it('refuses an address that somebody has', () => {
    expect(provision(wanted, { emailTaken: true })).toEqual(refused('user.emailTaken'));
  });
});

describe('suspend', () => {
  it('asks for a reason that says something', () => {
    fc.assert(
      fc.property(fc.string(), (reason) => {
        const decided = suspend(anna, user(), { reason, until: null }, today);
        if (decided.ok) expect(decided.value.reason).toMatch(/\S/);
        else expect([decided.error.code, reason.trim()]).toEqual(['suspension.unexplained', '']);
      }),
    );
  });

  it('ends today at the earliest', () => {
    expect(suspend(anna, user(), { ...reasons, until: today }, today).ok).toBe(true);
    expect(suspend(anna, user(), { ...reasons, until: addDays(today, -1) }, today)).toEqual(refused('suspension.over'));
  });

  it('is for those who are in: whoever was never let in would be when it ends', () => {
    fc.assert(
      fc.property(anyUser, (who) => {
        if (suspend(anna, who, reasons, today).ok) expect(who.status).not.toBe('inactive');
      }),
    );
    expect(suspend(anna, user({ status: 'inactive' }), reasons, today)).toEqual(refused('user.notActive'));
    expect(suspend(anna, user({ status: 'suspended' }), { ...reasons, until: today }, today)).toMatchObject({ value: { until: today } });
  });

  it('keeps the last admin, and no admin who is not active is one', () => {
    expect(suspend(anna, user({ platformRole: 'admin', otherAdmins: 0 }), reasons, today)).toEqual(refused('platform.lastAdmin'));
    expect(suspend(anna, user({ platformRole: 'admin', status: 'suspended', otherAdmins: 0 }), reasons, today).ok).toBe(true);
  });
});

describe('unbind', () => {
  it('takes a subject from whoever has one', () => {
    expect(unbind(anna, user())).toEqual({ ok: true, value: null });
    expect(unbind(anna, user({ bound: false }))).toEqual(refused('user.notBound'));
  });
});

describe('correctEmail', () => {
  const never = user({ bound: false, hasSignedIn: false });

  it('is for those who have not signed in: after that the address is the provider’s to say', () => {
    expect(correctEmail(never, 'new@example.org', { emailTaken: false })).toEqual({ ok: true, value: 'new@example.org' });
    expect(correctEmail(never, 'new@example.org', { emailTaken: true })).toEqual(refused('user.emailTaken'));
    expect(correctEmail(user(), 'new@example.org', { emailTaken: false })).toEqual(refused('user.hasSignedIn'));
  });

  it('hands nobody who has ever signed in to another address, bound or not: whoever has it would become them', () => {
    fc.assert(
      fc.property(anyUser, fc.boolean(), (who, emailTaken) => {
        if (correctEmail(who, 'new@example.org', { emailTaken }).ok) expect([who.bound, who.hasSignedIn]).toEqual([false, false]);
      }),
    );
  });
});

describe('invite', () => {
  it('writes to those who may come in and have not yet', () => {
    expect(invite(user({ bound: false }))).toEqual({ ok: true, value: null });
    expect(invite(user())).toEqual(refused('user.alreadyBound'));
    expect(invite(user({ bound: false, status: 'suspended' }))).toEqual(refused('user.notActive'));
  });
});

describe('reactivate', () => {
  it('lets in whoever was kept out, and never yet let in', () => {
    for (const status of personStatuses) expect(reactivate(anna, user({ status }))).toEqual({ ok: true, value: 'active' });
  });
});

describe('changePlatformRole', () => {
  it('keeps the last admin an admin', () => {
    expect(changePlatformRole(anna, user({ platformRole: 'admin', otherAdmins: 0 }), 'user')).toEqual(refused('platform.lastAdmin'));
    expect(changePlatformRole(anna, user({ platformRole: 'admin' }), 'user')).toEqual({ ok: true, value: 'user' });
    expect(changePlatformRole(anna, user(), 'admin')).toEqual({ ok: true, value: 'admin' });
  });
});
