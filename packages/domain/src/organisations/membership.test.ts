import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../visibility/index.ts';
import { atLeast, capabilities, capabilitiesOf, capabilitiesWhileClosing, changeRole, endMembership, grantRole, may } from './index.ts';

const role = fc.constantFrom<Role>(...roles);
const member = fc.record({ role, otherOwners: fc.nat(3) });

describe('roles', () => {
  it('let a higher role do whatever a lower one may', () => {
    fc.assert(
      fc.property(role, role, fc.constantFrom(...capabilities), (a, b, capability) => {
        if (atLeast(a, b) && may(b, capability)) expect(may(a, capability)).toBe(true);
      }),
    );
  });

  it('let a viewer read and change nothing', () => {
    expect(capabilitiesOf('viewer')).toEqual(['records.read']);
  });

  it('leave reading, a copy and the way back while an organisation is being closed, and nothing more', () => {
    expect(capabilitiesWhileClosing('owner')).toEqual(['records.read', 'organisation.close', 'organisation.export']);
    expect(capabilitiesWhileClosing('member')).toEqual(['records.read']);
    for (const each of roles) for (const capability of capabilitiesWhileClosing(each)) expect(may(each, capability)).toBe(true);
  });

  it('leave the end and the handing over of an organisation to its owners', () => {
    expect(roles.filter((each) => may(each, 'organisation.close') || may(each, 'organisation.transfer'))).toEqual(['owner']);
  });
});

describe('membership', () => {
  it('is granted by nobody above their own role', () => {
    fc.assert(
      fc.property(role, role, (by, to) => {
        if (grantRole(by, to).ok) expect(atLeast(by, to)).toBe(true);
      }),
    );
  });

  it('never leaves an organisation without an owner', () => {
    fc.assert(
      fc.property(role, member, role, (by, who, to) => {
        const left = (stays: boolean) => who.otherOwners + (stays ? 1 : 0);
        if (who.role !== 'owner') return;
        if (changeRole(by, who, to).ok) expect(left(to === 'owner')).toBeGreaterThan(0);
        if (endMembership(by, who).ok || endMembership('themselves', who).ok) expect(left(false)).toBeGreaterThan(0);
      }),
    );
  });

  it('of an owner is not touched by an admin, however many owners there are', () => {
    const owner = { role: 'owner', otherOwners: 2 } as const;
    expect(changeRole('admin', owner, 'viewer')).toEqual({ ok: false, error: { code: 'role.aboveOwn', ceiling: 'admin' } });
    expect(endMembership('admin', owner)).toEqual({ ok: false, error: { code: 'role.aboveOwn', ceiling: 'admin' } });
  });

  it.each(['member', 'viewer'] as const)('is not in the hands of a %s', (by) => {
    expect(grantRole(by, 'viewer')).toEqual({ ok: false, error: { code: 'role.insufficient', needs: 'admin' } });
  });

  it('of the last owner does not end, not even by themselves', () => {
    expect(endMembership('themselves', { role: 'owner', otherOwners: 0 })).toEqual({
      ok: false,
      error: { code: 'organisation.lastOwner' },
    });
    expect(endMembership('themselves', { role: 'owner', otherOwners: 1 })).toEqual({ ok: true, value: null });
  });
});
