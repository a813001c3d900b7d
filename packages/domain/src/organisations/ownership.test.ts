import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UserId } from '../kernel/index.ts';
import { type Role, roles } from '../visibility/index.ts';
import { endOffer, type OwnershipOffer, offerOwnership, offerStanding, offerStates, takeOwnership } from './index.ts';

const NOW = 1_000_000;
const ada = '01890000-0000-7000-8000-00000000000a' as UserId; /* opaque here */
const ben = '01890000-0000-7000-8000-00000000000b' as UserId; /* opaque here */
const eve = '01890000-0000-7000-8000-00000000000e' as UserId; /* opaque here */
const offer: OwnershipOffer = { from: ada, to: ben, state: 'pending', expiresAt: NOW + 1, fromRole: 'owner', toRole: 'member' };

const role = fc.option(fc.constantFrom<Role>(...roles));
const anyOffer: fc.Arbitrary<OwnershipOffer> = fc.record({
  from: fc.constant(ada),
  to: fc.constant(ben),
  state: fc.constantFrom(...offerStates),
  expiresAt: fc.integer({ min: NOW - 2, max: NOW + 2 }),
  fromRole: role,
  toRole: role,
});

describe('handing over an organisation', () => {
  it('is begun by an owner, to a member who is not one, one at a time', () => {
    expect(offerOwnership('owner', 'viewer', false)).toEqual({ ok: true, value: null });
    expect(offerOwnership('admin', 'member', false)).toEqual({ ok: false, error: { code: 'role.insufficient', needs: 'owner' } });
    expect(offerOwnership('owner', 'owner', false)).toEqual({ ok: false, error: { code: 'ownership.alreadyOwner' } });
    expect(offerOwnership('owner', 'member', true)).toEqual({ ok: false, error: { code: 'ownership.offerPending' } });
  });

  it('makes one owner of the one it was held out to, an admin of the former, and changes the number of owners by none', () => {
    fc.assert(
      fc.property(anyOffer, (given) => {
        const taken = takeOwnership(given, ben, NOW);
        if (!taken.ok) return;
        expect(taken.value).toEqual({ owner: ben, formerOwner: ada, formerRole: 'admin' });
        expect([given.fromRole, given.toRole === 'owner']).toEqual(['owner', false]);
      }),
    );
  });

  it('is nobody’s to take but the one it is held out to', () => {
    fc.assert(
      fc.property(anyOffer, fc.constantFrom(ada, eve), (given, by) => {
        expect(takeOwnership(given, by, NOW)).toEqual({ ok: false, error: { code: 'notTheirs' } });
      }),
    );
  });

  it('ends at the moment that the offer expires', () => {
    expect(offerStanding(offer, NOW)).toBe('pending');
    expect(offerStanding(offer, NOW + 1)).toBe('expired');
  });

  it('lapses when one of the two is no longer what they were', () => {
    for (const change of [{ fromRole: 'admin' }, { fromRole: null }, { toRole: null }, { toRole: 'owner' }] as const)
      expect(takeOwnership({ ...offer, ...change }, ben, NOW)).toEqual({
        ok: false,
        error: { code: 'ownership.notOpen', standing: 'lapsed' },
      });
  });

  it('is declined by the one, withdrawn by any owner, and by nobody else', () => {
    expect(endOffer(offer, { userId: ben, role: 'member' }, 'declined').ok).toBe(true);
    expect(endOffer(offer, { userId: eve, role: 'owner' }, 'withdrawn').ok).toBe(true);
    expect(endOffer(offer, { userId: eve, role: 'owner' }, 'declined')).toEqual({ ok: false, error: { code: 'notTheirs' } });
    expect(endOffer(offer, { userId: ben, role: 'admin' }, 'withdrawn')).toEqual({ ok: false, error: { code: 'notTheirs' } });
  });

  it('is answered once', () => {
    for (const state of ['accepted', 'declined', 'withdrawn'] as const) {
      const over = { ok: false, error: { code: 'ownership.notOpen', standing: state } };
      expect(takeOwnership({ ...offer, state }, ben, NOW)).toEqual(over);
      expect(endOffer({ ...offer, state }, { userId: ben, role: 'member' }, 'declined')).toEqual(over);
    }
  });
});
